import type { Language } from '@kelisim/domain';
import type { ListedSheet, SheetMaterial, SheetPage, SheetRevision } from '@kelisim/journal';
import { explanationView } from '../deadlines/explanation-schema';
import type { SheetListView, SheetRevisionView, SheetTableView, SheetView } from './sheet-schemas';

/** A sheet of a list, in the reader's language. */
export function summaryView(sheet: ListedSheet, language: Language): SheetListView['items'][number] {
  const { id, kind, discipline, group, period, department, teachers, students, number, state } = sheet;
  const { closeBy, closedAt, closedBy, lateBy, revision } = sheet;
  return {
    ...{ id, group, number, state, closeBy, closedAt, closedBy, lateBy, revision },
    kind: { code: kind.code, title: kind.title[language] },
    discipline: { ...discipline, name: discipline.name[language] },
    period: { id: period.id, name: period.title[language] },
    department: { id: department.id, name: department.name[language] },
    teachers: [...teachers],
    students: students === null ? null : [...students],
  };
}

/** A sheet with its rows, in the reader's language. */
export function sheetView(page: SheetPage, language: Language): SheetView {
  const { lastControl, explanation } = page.closeBasis;
  return {
    ...summaryView(page, language),
    table: tableView(page.material, language),
    closeBasis: { lastControl, explanation: explanationView(explanation) },
    revisions: [...page.revisions],
    ...{ reopenedBy: page.reopenedBy, mayClose: page.mayClose, mayPrint: page.mayPrint },
  };
}

/** A revision as it was closed, in the reader's language. */
export function revisionView({ content, ...print }: SheetRevision, language: Language): SheetRevisionView {
  return { ...print, number: content.number, closing: content.closing, table: tableView(content, language) };
}

function tableView(material: SheetMaterial, language: Language): SheetTableView {
  const { faculty, programme, scale, columns, rows, summary } = material;
  return {
    faculty: faculty[language],
    programme: { code: programme.code, name: programme.name[language] },
    scale: { code: scale.code, title: scale.title[language] },
    columns: columns.map(({ title, lessons, ...column }) => ({
      ...{ ...column, title: title[language], lessons: [...lessons] },
    })),
    rows: rows.map(({ values, final, missing, ...row }) => ({
      ...row,
      values: values.map((value) => ({ ...value, marks: [...value.marks] })),
      final: final === null ? null : { ...final, word: final.word?.[language] ?? null },
      missing: missing.map((one) => ({ ...one, lessons: [...one.lessons] })),
    })),
    summary: { ...summary, marks: [...summary.marks] },
  };
}
