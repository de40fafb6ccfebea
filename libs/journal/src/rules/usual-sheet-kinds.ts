import type { LocalizedText } from '@kelisim/domain';
import type { SheetColumn, SheetKind } from './sheet-kind';

/** A kind of sheets under the name by which people ask for it. */
export interface NamedSheetKind {
  readonly title: LocalizedText;
  readonly content: SheetKind;
}

/** R20: three days; which days is set by the university. */
const closeWithin = { days: 3, count: 'calendar', first: 'next' } as const;
const final = { scale: 'hundred-points', rounding: 'half-up' } as const;

/** The classes of a term: whoever misses one has the lowest mark for it until he makes it up (set by the university). */
const current: SheetColumn = {
  id: 'current',
  title: { ru: 'Текущий контроль', kk: 'Ағымдағы бақылау', ky: 'Учурдагы көзөмөл', en: 'Current control' },
  from: { lessonTypes: ['practical', 'laboratory', 'seminar'], take: 'average', absence: 'lowest' },
  weight: '0.3',
};

const midterm: SheetColumn = {
  id: 'midterm',
  title: { ru: 'Рубежный контроль', kk: 'Аралық бақылау', ky: 'Аралык көзөмөл', en: 'Mid-term control' },
  from: { lessonTypes: ['midterm'], take: 'each', absence: 'lowest' },
  weight: '0.3',
};

const admission = { columns: ['current', 'midterm'], atLeast: '50' } as const;

/** Half of the points by the classes and mid-terms admit; a failed last control is failed by itself (both set by the university). */
function afterTerm(
  title: LocalizedText,
  control: { id: string; title: LocalizedText; types: string[] },
): NamedSheetKind {
  const last: SheetColumn = { ...single(control), weight: '0.4' };
  const failsBy = { column: control.id, below: '50' };
  return {
    title,
    content: { columns: [current, midterm, last], admission, final: { ...final, failsBy }, closeWithin },
  };
}

/** A sheet of one control: the last attempt counts. */
function ofOne(title: LocalizedText, control: { id: string; title: LocalizedText; types: string[] }): NamedSheetKind {
  return { title, content: { columns: [{ ...single(control), weight: '1' }], final, closeWithin } };
}

function single({ id, title, types }: { id: string; title: LocalizedText; types: string[] }): SheetColumn {
  return { id, title, from: { lessonTypes: types, take: 'last', absence: 'lowest' } };
}

const exam: LocalizedText = { ru: 'Экзамен', kk: 'Емтихан', ky: 'Экзамен', en: 'Exam' };
const credit: LocalizedText = {
  ru: 'Дифференцированный зачёт',
  kk: 'Дифференциалды сынақ',
  ky: 'Дифференцияланган зачёт',
  en: 'Differentiated credit',
};
const pass: LocalizedText = { ru: 'Зачёт', kk: 'Сынақ', ky: 'Зачёт', en: 'Credit' };
const mark: LocalizedText = { ru: 'Оценка', kk: 'Баға', ky: 'Баа', en: 'Mark' };

/** The kinds of sheets a new university begins with, by their codes (R34, R46). */
export const usualSheetKinds: Readonly<Record<string, NamedSheetKind>> = {
  exam: afterTerm(
    {
      ru: 'Экзаменационная ведомость',
      kk: 'Емтихан ведомосі',
      ky: 'Экзамендик ведомость',
      en: 'Examination sheet',
    },
    { id: 'exam', title: exam, types: ['written-exam', 'oral-exam'] },
  ),
  'differentiated-credit': afterTerm(
    {
      ru: 'Ведомость дифференцированного зачёта',
      kk: 'Дифференциалды сынақ ведомосі',
      ky: 'Дифференцияланган зачёттун ведомосту',
      en: 'Sheet of a differentiated credit',
    },
    { id: 'credit', title: credit, types: ['differentiated-credit'] },
  ),
  credit: {
    title: { ru: 'Зачётная ведомость', kk: 'Сынақ ведомосі', ky: 'Зачёттук ведомость', en: 'Sheet of a credit' },
    content: {
      columns: [
        withoutWeight(current),
        withoutWeight(midterm),
        { ...single({ id: 'credit', title: pass, types: ['credit'] }), weight: '1' },
      ],
      admission,
      final: { ...final, scale: 'pass-fail' },
      closeWithin,
    },
  },
  midterm: {
    title: {
      ru: 'Ведомость рубежного контроля',
      kk: 'Аралық бақылау ведомосі',
      ky: 'Аралык көзөмөлдүн ведомосту',
      en: 'Sheet of mid-term control',
    },
    content: { columns: [withoutWeight(current), { ...midterm, weight: '1' }], final, closeWithin },
  },
  interim: ofOne(
    {
      ru: 'Ведомость промежуточного контроля',
      kk: 'Кезеңдік бақылау ведомосі',
      ky: 'Кезеңдик көзөмөлдүн ведомосту',
      en: 'Sheet of interim control',
    },
    {
      id: 'interim',
      title: { ru: 'Промежуточный контроль', kk: 'Кезеңдік бақылау', ky: 'Кезеңдик көзөмөл', en: 'Interim control' },
      types: ['interim'],
    },
  ),
  'academic-difference': ofOne(
    {
      ru: 'Ведомость ликвидации академической разницы',
      kk: 'Академиялық айырмашылықты жою ведомосі',
      ky: 'Академиялык айырманы жоюунун ведомосту',
      en: 'Sheet of academic difference',
    },
    { id: 'difference', title: mark, types: ['academic-difference'] },
  ),
  debt: ofOne(
    {
      ru: 'Ведомость ликвидации академической задолженности',
      kk: 'Академиялық берешекті жою ведомосі',
      ky: 'Академиялык карызды жоюунун ведомосту',
      en: 'Sheet of academic debts',
    },
    { id: 'debt', title: mark, types: ['debt'] },
  ),
  coursework: ofOne(
    {
      ru: 'Ведомость курсовых работ',
      kk: 'Курстық жұмыстар ведомосі',
      ky: 'Курстук иштердин ведомосту',
      en: 'Sheet of coursework',
    },
    {
      id: 'coursework',
      title: { ru: 'Курсовая работа', kk: 'Курстық жұмыс', ky: 'Курстук иш', en: 'Coursework' },
      types: ['coursework'],
    },
  ),
  practice: ofOne(
    { ru: 'Ведомость практики', kk: 'Практика ведомосі', ky: 'Практиканын ведомосту', en: 'Sheet of practice' },
    { id: 'practice', title: { ru: 'Практика', kk: 'Практика', ky: 'Практика', en: 'Practice' }, types: ['practice'] },
  ),
  'final-attestation': ofOne(
    {
      ru: 'Ведомость итоговой аттестации',
      kk: 'Қорытынды аттестаттау ведомосі',
      ky: 'Жыйынтыктоочу аттестациянын ведомосту',
      en: 'Sheet of final attestation',
    },
    {
      id: 'attestation',
      title: {
        ru: 'Итоговая аттестация',
        kk: 'Қорытынды аттестаттау',
        ky: 'Жыйынтыктоочу аттестация',
        en: 'Final attestation',
      },
      types: ['final-attestation'],
    },
  ),
};

function withoutWeight({ id, title, from }: SheetColumn): SheetColumn {
  return { id, title, from };
}
