import type { CaseName, List, Paper, TaskItem } from '../../support/api-answers';
import type { ApiClient } from '../../support/api-client';
import type { Cast } from '../../support/cast';
import { findSubject, gatherCast } from '../../support/cast';
import { taskIn } from '../../support/decide';
import { writeMark } from '../../support/journals';
import { openSittingOn } from './council-cast';
import { correctionPlayer, opening } from './correction-player';
import { formWholeSheets } from './formed-sheet';

/** Cases of the sample university at the states that pages show differently. */
export interface PlayedCases {
  /** Waits for the head of department. */
  readonly filed: CaseName;
  /** The head's task of it. */
  readonly task: TaskItem;
  /** Its journal is open for the teacher. */
  readonly open: CaseName;
  readonly journal: string;
  /** Whose mark was corrected in the ended case. */
  readonly student: string;
  /** What it was corrected to. */
  readonly mark: string;
  readonly refused: CaseName;
  readonly ended: CaseName;
  /** Of the paper that was filed in the ended case. */
  readonly code: string;
  /** A sheet that the teacher may close, with what it is of. */
  readonly sheet: { readonly id: string; readonly group: string; readonly period: string };
  /** A council whose sitting is open, its first matter being voted on. */
  readonly council: string;
  readonly sitting: string;
}

/** Plays them over HTTP as the sample's people: the pages are then looked at, not worked with. */
export async function playCases(address: string, language = 'ru'): Promise<PlayedCases> {
  const cast = await gatherCast(address, language);
  const teacher = cast.as('teacher', cast.as('department-head').session.appointments[0]?.unit.id);
  const unit = teacher.session.appointments[0]?.unit.id;
  const subject = await findSubject(teacher, 1);
  const { file, play } = correctionPlayer(cast, teacher, subject, language);
  const ended = await play(await file(), opening);
  const [lesson, student] = [subject.lesson, subject.students[0]!];
  // Another one than before: these cases may have been played on this journal already.
  const mark = student.marks[lesson.id] === '77' ? '78' : '77';
  await writeMark(teacher, subject.journal, { lesson, student }, mark);
  await play(ended, [['teacher', 'close']]);
  const refused = await play(await file(), [['department-head', 'refuse', reasons[language] ?? reasons.ru]]);
  const open = await play(await file(), opening);
  const filed = await file();
  const waiting = await play(await file(), [['department-head', 'agree']]);
  const { items } = await teacher.get<List<Paper>>(`/api/cases/${ended.id}/documents`);
  const code = items.find(({ current }) => current)?.code ?? '';
  const sheet = await sheetOf(teacher);
  const faculty = student.faculty;
  const sitting = await openSittingOn(cast.as('administrator'), cast.as('council-secretary', faculty), waiting);
  return {
    filed,
    code,
    task: await headsTask(cast, unit, filed),
    open,
    journal: subject.journal.id,
    student: student.id,
    mark,
    refused,
    ended,
    sheet,
    ...sitting,
  };
}

const reasons: Readonly<Record<string, string>> = {
  ru: 'К записке не приложена копия бумажного журнала.',
  kk: 'Хатқа қағаз журналдың көшірмесі тіркелмеген.',
};

const headsTask = async (cast: Cast, unit: string | undefined, { id }: CaseName): Promise<TaskItem> =>
  await taskIn(cast.as('department-head', unit), id);

async function sheetOf(teacher: ApiClient): Promise<PlayedCases['sheet']> {
  const [formed] = await formWholeSheets(teacher);
  if (formed === undefined) throw new Error('no sheet of the teacher is complete');
  const { sheet, journal } = formed;
  return { id: sheet.id, group: journal.group.id, period: journal.period.id };
}
