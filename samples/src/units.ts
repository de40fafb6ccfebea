import type { LocalizedText } from '@kelisim/domain';
import type { Position } from './positions';
import { idOf } from './random';

/** A unit of the university, with the one above it. */
export interface SampleUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: 'university' | 'faculty' | 'department' | 'office' | 'group';
  readonly name: LocalizedText;
  readonly parent: string | null;
  readonly head_position: Position;
}

/** The id of the sample university. */
export const sampleUniversity = idOf('university');

export const universityName: LocalizedText = {
  ru: 'Университет Алатау-Сай',
  kk: 'Алатау-Сай университеті',
  ky: 'Алатау-Сай университети',
  en: 'Alatau-Sai University',
};
export const town: LocalizedText = { ru: 'Алатау-Сай', kk: 'Алатау-Сай', ky: 'Алатау-Сай', en: 'Alatau-Sai' };

const heads = {
  university: 'rector',
  faculty: 'dean',
  department: 'department-head',
} as const satisfies Record<string, Position>;

const unit = (
  code: string,
  kind: keyof typeof heads,
  parent: string | null,
  [ru, kk, ky, en]: readonly [string, string, string, string],
): SampleUnit => ({
  id: idOf(`unit ${code}`),
  ...{ code, kind, name: { ru, kk, ky, en } },
  parent: parent === null ? null : idOf(`unit ${parent}`),
  head_position: heads[kind],
});

const office = (
  code: string,
  head: Position,
  [ru, kk, ky, en]: readonly [string, string, string, string],
): SampleUnit => ({
  id: idOf(`unit ${code}`),
  ...{ code, kind: 'office', name: { ru, kk, ky, en } },
  parent: idOf('unit university'),
  head_position: head,
});

/** Two faculties of three departments each, five offices and a working group; parents first. */
export const units: readonly SampleUnit[] = [
  { ...unit('university', 'university', null, ['', '', '', '']), name: universityName },
  unit('science', 'faculty', 'university', [
    'Факультет естественных наук',
    'Жаратылыстану ғылымдары факультеті',
    'Табигый илимдер факультети',
    'Faculty of Natural Sciences',
  ]),
  unit('society', 'faculty', 'university', [
    'Факультет экономики и гуманитарных наук',
    'Экономика және гуманитарлық ғылымдар факультеті',
    'Экономика жана гуманитардык илимдер факультети',
    'Faculty of Economics and Humanities',
  ]),
  unit('mathematics', 'department', 'science', [
    'Кафедра математики',
    'Математика кафедрасы',
    'Математика кафедрасы',
    'Department of Mathematics',
  ]),
  unit('biology', 'department', 'science', [
    'Кафедра биологии',
    'Биология кафедрасы',
    'Биология кафедрасы',
    'Department of Biology',
  ]),
  unit('chemistry', 'department', 'science', [
    'Кафедра химии',
    'Химия кафедрасы',
    'Химия кафедрасы',
    'Department of Chemistry',
  ]),
  unit('economics', 'department', 'society', [
    'Кафедра экономики',
    'Экономика кафедрасы',
    'Экономика кафедрасы',
    'Department of Economics',
  ]),
  unit('history', 'department', 'society', [
    'Кафедра истории',
    'Тарих кафедрасы',
    'Тарых кафедрасы',
    'Department of History',
  ]),
  unit('languages', 'department', 'society', [
    'Кафедра языков',
    'Тілдер кафедрасы',
    'Тилдер кафедрасы',
    'Department of Languages',
  ]),
  office('registrar', 'registrar', ['Офис регистратора', 'Тіркеуші кеңсесі', 'Каттоо кеңсеси', "Registrar's office"]),
  office('digitalisation', 'digitalisation-head', [
    'Департамент цифровизации',
    'Цифрландыру департаменті',
    'Санариптештирүү департаменти',
    'Digitalisation department',
  ]),
  office('legal', 'legal-head', [
    'Отдел правового обеспечения и закупок',
    'Құқықтық қамтамасыз ету және сатып алу бөлімі',
    'Укуктук камсыздоо жана сатып алуу бөлүмү',
    'Legal services and procurement',
  ]),
  office('personnel', 'personnel-head', ['Отдел кадров', 'Кадр бөлімі', 'Кадрлар бөлүмү', 'Human resources']),
  office('documentation', 'documentation-head', [
    'Отдел документационного обеспечения',
    'Құжаттамалық қамтамасыз ету бөлімі',
    'Документтик камсыздоо бөлүмү',
    'Documentation',
  ]),
  {
    id: idOf('unit accreditation'),
    ...{ code: 'accreditation', kind: 'group', parent: idOf('unit university'), head_position: 'group-chair' },
    name: {
      ru: 'Рабочая группа по аккредитации',
      kk: 'Аккредиттеу жөніндегі жұмыс тобы',
      ky: 'Аккредитация боюнча жумушчу топ',
      en: 'Working group on accreditation',
    },
  },
];

/** The id of a unit of the sample. */
export const unitId = (code: string): string => idOf(`unit ${code}`);
export const faculties = units.filter(({ kind }) => kind === 'faculty');
export const departments = units.filter(({ kind }) => kind === 'department');
/** A department without a head: what is addressed to him goes to the dean. */
export const vacantDepartment = 'chemistry';
/** The head of this department teaches too, so he may be the author of a note that he would have to consent to (R48). */
export const teachingHeadDepartment = 'mathematics';
