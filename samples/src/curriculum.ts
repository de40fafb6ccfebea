import type { LocalizedText } from '@kelisim/domain';
import { idOf } from './random';

interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
}
/** The semester that the sample lives in; its days roll on with the lessons. */
export const semester = { id: idOf('period first'), code: 'first' } as const;
/** A programme of study of a faculty. */
export type Programme = Named & { readonly faculty: string };
/** A discipline that a department teaches; a module may be finished by another one (R20). */
export type Discipline = Named & {
  readonly department: string;
  readonly kind: 'discipline' | 'module';
  readonly finishing: string | null;
};
/** A group of students; in a mixed one half of them study at the other faculty (R04). */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly programme: string;
  readonly faculty: string;
  readonly course: number;
  readonly mixed: boolean;
}

const named = (code: string, [ru, kk, ky, en]: readonly [string, string, string, string]): Named => ({
  id: idOf(`curriculum ${code}`),
  code,
  name: { ru, kk, ky, en },
});

export const programmes: readonly Programme[] = [
  { faculty: 'science', ...named('6B05101', ['Биология', 'Биология', 'Биология', 'Biology']) },
  { faculty: 'science', ...named('6B05301', ['Химия', 'Химия', 'Химия', 'Chemistry']) },
  { faculty: 'society', ...named('6B04101', ['Экономика', 'Экономика', 'Экономика', 'Economics']) },
  { faculty: 'society', ...named('6B02201', ['История', 'Тарих', 'Тарых', 'History']) },
];

/** Two for each department; a group takes one of the two. */
export const disciplines: readonly Discipline[] = [
  discipline('mathematics', 'MAT101', [
    'Высшая математика',
    'Жоғары математика',
    'Жогорку математика',
    'Higher mathematics',
  ]),
  discipline('mathematics', 'MAT205', ['Статистика', 'Статистика', 'Статистика', 'Statistics']),
  discipline('biology', 'BIO101', ['Общая биология', 'Жалпы биология', 'Жалпы биология', 'General biology']),
  discipline('biology', 'BIO210', ['Экология', 'Экология', 'Экология', 'Ecology']),
  discipline('chemistry', 'CHE101', [
    'Неорганическая химия',
    'Бейорганикалық химия',
    'Органикалык эмес химия',
    'Inorganic chemistry',
  ]),
  discipline('chemistry', 'CHE220', ['Биохимия', 'Биохимия', 'Биохимия', 'Biochemistry']),
  discipline('economics', 'ECO101', ['Микроэкономика', 'Микроэкономика', 'Микроэкономика', 'Microeconomics']),
  discipline('economics', 'ECO230', ['Бухгалтерский учёт', 'Бухгалтерлік есеп', 'Бухгалтердик эсеп', 'Accounting']),
  discipline('history', 'HIS101', ['Отечественная история', 'Отан тарихы', 'Ата мекен тарыхы', 'National history']),
  discipline('history', 'HIS240', ['Философия', 'Философия', 'Философия', 'Philosophy']),
  discipline('languages', 'LAN101', ['Казахский язык', 'Қазақ тілі', 'Казак тили', 'Kazakh language']),
  discipline('languages', 'LAN250', ['Английский язык', 'Ағылшын тілі', 'Англис тили', 'English language']),
];

/** Two departments teach this module one after the other; the second finishes it and forms its sheet. */
export const integratedModule: Discipline = {
  ...{ department: 'biology', kind: 'module', finishing: 'mathematics' },
  ...named('MOD310', [
    'Модуль «Биостатистика»',
    '«Биостатистика» модулі',
    '«Биостатистика» модулу',
    'Biostatistics (module)',
  ]),
};
/** The departments that teach the module, in order. */
export const moduleParts: readonly string[] = ['biology', 'mathematics'];

function discipline(department: string, code: string, words: readonly [string, string, string, string]): Discipline {
  return { department, kind: 'discipline', finishing: null, ...named(code, words) };
}

const prefixes = ['БИО', 'ХИМ', 'ЭКО', 'ИСТ'];
const groupsOfProgramme = 3;

/** Three groups of each programme, one for each of the first three years. */
export const groups: readonly Group[] = programmes.flatMap((programme, place) =>
  Array.from({ length: groupsOfProgramme }, (_, year) => {
    const name = `${prefixes[place] ?? ''}-${year + 1}1`;
    return {
      id: idOf(`group ${name}`),
      ...{ name, programme: programme.id, faculty: programme.faculty, course: year + 1 },
      mixed: place === 0 && year === 0,
    };
  }),
);

/** The group that takes the module. */
export const moduleGroup = 'БИО-31';
/** The group whose language classes are held in two halves. */
export const splitGroup = 'ИСТ-11';

/** The two halves of a group. */
export const subgroups: readonly { readonly id: string; readonly group: string; readonly code: string }[] = [
  '1',
  '2',
].map((code) => ({ id: idOf(`subgroup ${splitGroup} ${code}`), group: groupNamed(splitGroup).id, code }));

/** @throws RangeError for a name that no group has. */
export function groupNamed(name: string): Group {
  const group = groups.find((one) => one.name === name);
  if (group === undefined) throw new RangeError(`there is no group ${name}`);
  return group;
}
