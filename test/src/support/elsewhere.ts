import { ConnectorFault, JournalSystems, keepConnector, OutsideWindows } from '@kelisim/journal';
import { failEffect, fileCase } from '@kelisim/persistence';
import type { TestEngine } from './engine';
import type { EngineNote } from './engine-note';
import { noteForm } from './engine-note';
import { OtherJournal } from './journal-receiver/other-journal';
import { startJournalReceiver } from './journal-receiver/start-journal-receiver';
import type { JournalReceiver } from './journal-receiver/start-journal-receiver';

/** A journal of the institution's own, in which the notes of a test engine's teacher are, behind a real server. */
export interface Elsewhere {
  readonly journal: OtherJournal;
  readonly receiver: JournalReceiver;
  readonly windows: OutsideWindows;
  readonly systems: JournalSystems;
  readonly discipline: string;
  /** Both clocks, theirs and the database's, go on by so many hours. */
  later(hours: number): Promise<void>;
  /** What the worker does: the pending effects of the case that concern another journal. Gives their kinds. */
  work(note: Pick<EngineNote, 'id'>): Promise<readonly string[]>;
  /** Files a note about the one lesson that both sides know, whatever the day is. */
  file(): Promise<EngineNote>;
  /** Writes a mark there, as the teacher of the note. */
  write(value: string): 'written' | 'locked';
  stop(): Promise<void>;
}

const secret = 'secret-of-an-invented-journal-0123456789';
export const connectorCode = 'campus';

/** Puts the discipline of `noteForm` into another system, known there as `D-1`, its group as `G-1` and so on. */
export async function startElsewhere(engine: TestEngine): Promise<Elsewhere> {
  const { form, ...note } = await noteForm(engine);
  const { teacher, student } = note;
  const { discipline, group, dates, lessonTypes } = form as Record<'discipline' | 'group', string> &
    Record<'dates' | 'lessonTypes', string[]>;
  let ahead = 0;
  const clock = {
    now: () => new Date(Date.now() + ahead * 3_600_000),
    advance: (seconds: number) => void (ahead += seconds / 3600),
  };
  const lesson = { key: 'L-1', discipline: 'D-1', group: 'G-1', date: dates[0]!, lessonType: lessonTypes[0]! };
  const journal = new OtherJournal(clock, [lesson, { ...lesson, key: 'L-2', date: '2026-01-15' }], ['S-1']);
  journal.hold('L-1', 'S-1', '61');
  const receiver = await startJournalReceiver({ journal, clock, key: { id: connectorCode, secret } });
  for (const [kind, sourced, id] of [
    ['course', 'D-1', discipline],
    ['group', 'G-1', group],
    ['user', 'T-1', teacher.person],
    ['student', 'S-1', student],
  ])
    await engine.test.owner.query('insert into roster_ids (university, kind, sourced_id, id) values ($1, $2, $3, $4)', [
      ...[engine.university, kind, sourced, id],
    ]);
  const { sealer } = engine.stores;
  const connector = { code: connectorCode, kind: 'http', address: receiver.address, secret, enabled: true } as const;
  await engine.database.transaction(engine.university, async (tx) =>
    keepConnector(tx, sealer, { ...connector, disciplines: [discipline] }),
  );
  const systems = new JournalSystems(engine.database, sealer);
  const windows = new OutsideWindows(engine.database, engine.stores, systems);
  return {
    ...{ journal, receiver, windows, systems, discipline },
    later: async (hours) => {
      ahead += hours;
      await engine.test.runAhead(`${ahead} hours`);
    },
    work: async ({ id }) => await carryOutAll(engine, windows, id),
    file: async () => {
      const filing = { procedure: 'journal-correction', form, attachments: [], language: 'ru' } as const;
      const { id } = await fileCase(engine.database, engine.stores, teacher, filing, null);
      return { ...note, id };
    },
    write: (value) => journal.write('T-1', 'L-1', 'S-1', value),
    stop: async () => {
      await receiver.stop();
    },
  };
}

export interface PendingAsking {
  readonly id: string;
  readonly kind: 'journal-open' | 'journal-extend' | 'journal-close';
}

export async function pendingAskings(engine: TestEngine, caseId: string): Promise<readonly PendingAsking[]> {
  const { rows } = await engine.test.owner.query<PendingAsking>(
    `select id, kind from effects where case_id = $1 and state = 'pending' and kind like 'journal-%' order by created_at, id`,
    [caseId],
  );
  return rows;
}

async function isFailed({ test }: TestEngine, id: string): Promise<boolean> {
  const { rows } = await test.owner.query<{ state: string }>('select state from effects where id = $1', [id]);
  return rows[0]?.state === 'failed';
}

/** One try of each, as an activity makes it; what is final is recorded as failed. @throws ConnectorFault to try again. */
async function carryOutAll(engine: TestEngine, windows: OutsideWindows, caseId: string): Promise<readonly string[]> {
  const ref = { university: engine.university, caseId };
  const done: string[] = [];
  for (const { id, kind } of await pendingAskings(engine, caseId)) {
    const act = { 'journal-open': 'open', 'journal-extend': 'extend', 'journal-close': 'close' } as const;
    try {
      await windows[act[kind]](ref, id);
      done.push((await isFailed(engine, id)) ? `${kind} refused` : kind);
    } catch (error) {
      if (!(error instanceof ConnectorFault) || error.retryable) throw error;
      await failEffect(engine.database, engine.stores, ref, id, `connector-${error.code}`);
      done.push(`${kind} ${error.code}`);
    }
  }
  return done;
}
