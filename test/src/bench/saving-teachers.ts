import { setTimeout as pause } from 'node:timers/promises';
import type { BenchJournal } from './journal-load';
import type { JournalRequests } from './journal-requests';

/** What all teachers did in a stretch of time, and what the API acknowledged. */
export class SavingRecord {
  /** Of the columns that were saved. */
  readonly milliseconds: number[] = [];
  readonly millisecondsOfRefusals: number[] = [];
  /** Changes of cells that the API has acknowledged. */
  changed = 0;
  readonly faults: string[] = [];
  /** By cell, the last value that was acknowledged. */
  readonly acknowledged = new Map<string, string>();
}

/**
 * A teacher who saves one column after another until it is time to stop, each a request of 30 marks. Every second one is of
 * a lesson that is locked: written where a window is open for all of it, and refused otherwise.
 *
 * @param seconds between two columns; 0 for no pause. The first comes at some moment of the first pause.
 */
export async function saveColumns(
  requests: JournalRequests,
  journal: BenchJournal,
  record: SavingRecord,
  { seconds, until }: { readonly seconds: number; readonly until: AbortSignal },
): Promise<void> {
  await pause(Math.random() * seconds * 1000);
  for (let column = 0; !until.aborted; column += 1) {
    const begun = performance.now();
    await saveColumn(requests, journal, record, column);
    await pause(Math.max(0, seconds * 1000 - (performance.now() - begun)));
  }
}

async function saveColumn(
  requests: JournalRequests,
  journal: BenchJournal,
  record: SavingRecord,
  column: number,
): Promise<void> {
  const { lessons, students } = journal;
  const locked = column % 2 === 1;
  const lesson = locked ? lessons.at(-10 - (column % 3)) : lessons.at(-1 - (column % 5));
  if (lesson === undefined) throw new Error('the journal has too few lessons');
  const marks = students.map((student) => ({ lesson: lesson.id, student, value: anyMark() }));
  const { status, text, milliseconds } = await requests.put(`/api/journals/${journal.id}/marks`, journal.token, {
    marks,
  });
  if (status === 200) {
    record.milliseconds.push(milliseconds);
    record.changed += (JSON.parse(text) as { changed: number }).changed;
    for (const mark of marks) record.acknowledged.set(`${mark.lesson} ${mark.student}`, mark.value);
  } else if (status === 403 && text.includes('journal-locked')) record.millisecondsOfRefusals.push(milliseconds);
  else record.faults.push(`${status} ${text.slice(0, 200)}`);
}

const anyMark = (): string => (Math.random() < 0.1 ? 'н/б' : String(Math.floor(Math.random() * 101)));
