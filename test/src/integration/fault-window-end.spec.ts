import { DomainError } from '@kelisim/domain';
import { lateMarkRefusal, writeMarks } from '@kelisim/journal';
import { applyDueRungs, verifyCase } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import type { EngineNote, EngineTask } from '../support/engine-note';
import { decideAs, fileEngineNote, openEngineWindow, writeNoteMark } from '../support/engine-note';

// No worker and no Temporal run in this file: what happens on time here happens by the database's clock alone.
let engine: TestEngine;
let daysAhead = 0;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => {
  await engine.stop();
});

/** Beyond the end of every window that is open now. Clocks do not run back, so each test goes on from the one before. */
async function passTheEnd(): Promise<void> {
  daysAhead += 4;
  await engine.test.runAhead(`${daysAhead} days`);
}

async function openWindow(): Promise<{ note: EngineNote; use: EngineTask }> {
  const note = await fileEngineNote(engine);
  return { note, use: await openEngineWindow(engine, note) };
}

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    const refused = lateMarkRefusal(error) ?? error;
    if (refused instanceof DomainError) return refused.refusal.code;
    throw error;
  }
  throw new Error('it was not refused');
}

interface WindowRow {
  readonly closed_how: string | null;
  readonly on_time: boolean | null;
  readonly status: string;
  readonly outcome: string | null;
}

async function windowOf({ id }: EngineNote): Promise<WindowRow> {
  const { rows } = await engine.test.owner.query<WindowRow>(
    `select w.closed_how, w.closed_at = w.closes_at as on_time, c.status, c.outcome
     from windows w join cases c on c.university = w.university and c.id = w.case_id where w.case_id = $1`,
    [id],
  );
  return rows[0]!;
}

/** The events of the window's own end: the due rung, with whether it counts from its own moment. */
async function lapsesOf({ id }: EngineNote): Promise<readonly { on_time: boolean; recorded_late: boolean }[]> {
  const { rows } = await engine.test.owner.query<{ on_time: boolean; recorded_late: boolean }>(
    `select e.effective_at = w.closes_at as on_time, e.recorded_at > w.closes_at as recorded_late
     from events e join windows w on w.university = e.university and w.line = e.line
     where e.case_id = $1 and e.type = 'deadlineReached' and convert_from(e.bytes, 'UTF8')::jsonb -> 'input' ->> 'rung' = 'due'
       and convert_from(e.bytes, 'UTF8')::jsonb -> 'input' ->> 'deadline' like 'reopen%'`,
    [id],
  );
  return rows;
}

const papersOf = async ({ id }: EngineNote): Promise<number> =>
  (
    await engine.test.owner.query<{ count: number }>(
      `select count(*)::int as count from documents where case_id = $1 and template = 'result-sheet'`,
      [id],
    )
  ).rows[0]!.count;

const broken = async ({ id }: EngineNote): Promise<unknown> =>
  (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId: id })).broken;

describe('R07 the window ends on time with worker and Temporal stopped', () => {
  it('refuses a write after the end, also while nobody has recorded the end yet', async () => {
    const { note } = await openWindow();
    await writeNoteMark(engine, note, '81');
    await passTheEnd();
    expect(await refusalOf(writeNoteMark(engine, note, '82'))).toBe('journal-locked');
    expect(await windowOf(note)).toMatchObject({ closed_how: null, status: 'open' });
  });

  it('refuses at commit a write that began before the end', async () => {
    const { note } = await openWindow();
    const mark = { lesson: note.lesson, student: note.student, value: '83' };
    const late = engine.database.transaction(engine.university, async (q) => {
      await writeMarks(q, { person: note.teacher.person, journal: note.journal, marks: [mark] });
      await passTheEnd();
    });
    expect(await refusalOf(late)).toBe('journal-locked');
    const { rowCount } = await engine.test.owner.query(
      `select from mark_changes m join windows w on w.id = m.window_id where w.case_id = $1`,
      [note.id],
    );
    expect(rowCount).toBe(0);
  });

  it('R08 the next act records the lapse with its own moment, and the sheet of what was changed', async () => {
    const { note, use } = await openWindow();
    await writeNoteMark(engine, note, '84');
    await passTheEnd();
    expect(await refusalOf(decideAs(engine, note.teacher, use, 'close'))).toBe('task-closed');
    expect(await lapsesOf(note)).toEqual([{ on_time: true, recorded_late: true }]);
    expect(await windowOf(note)).toEqual({
      closed_how: 'lapsed',
      on_time: true,
      status: 'ended',
      outcome: 'corrected',
    });
    expect(await papersOf(note)).toBe(1);
    expect(await broken(note)).toBeNull();
  });

  it('R08 a window that nobody used ends as unchanged, with a sheet that says so', async () => {
    const { note, use } = await openWindow();
    await passTheEnd();
    expect(await refusalOf(decideAs(engine, note.teacher, use, 'close'))).toBe('task-closed');
    expect(await windowOf(note)).toMatchObject({ closed_how: 'lapsed', status: 'ended', outcome: 'unchanged' });
    expect(await papersOf(note)).toBe(1);
    expect(await broken(note)).toBeNull();
  });

  it('the workflow that comes later, however often and at once, finds the end recorded or records it once', async () => {
    const ref = (note: EngineNote): { university: string; caseId: string } => ({
      university: engine.university,
      caseId: note.id,
    });
    const [acted, silent] = [await openWindow(), await openWindow()];
    await writeNoteMark(engine, acted.note, '85');
    await passTheEnd();
    expect(await refusalOf(decideAs(engine, acted.note.teacher, acted.use, 'close'))).toBe('task-closed');
    for (const { note } of [acted, silent]) {
      const calls = Array.from({ length: 6 }, () => applyDueRungs(engine.database, engine.stores, ref(note)));
      const applied = (await Promise.all(calls)).reduce((sum, one) => sum + one.applied, 0);
      // The silent one has the reminder of a day before to catch up as well.
      expect(applied).toBe(note === silent.note ? 2 : 0);
      expect(await lapsesOf(note)).toEqual([{ on_time: true, recorded_late: true }]);
      expect(await papersOf(note)).toBe(1);
      expect(await broken(note)).toBeNull();
    }
  });
});
