import type { Queryable } from '../database/queryable';
import type { Flushing } from './flushing';
import { StatementParts } from './rows/statement-parts';
import { writeCase } from './rows/write-case';
import { writeDeadlines } from './rows/write-deadlines';
import { writeDecisions } from './rows/write-decisions';
import { writeDocuments } from './rows/write-documents';
import { writeEffects } from './rows/write-effects';
import { writeEvents } from './rows/write-events';
import { writeKeptAnswer } from './rows/write-kept-answer';
import { writeLines } from './rows/write-lines';
import { writeTasks } from './rows/write-tasks';

/**
 * Writes everything a transaction has gathered in one statement: events, lines, tasks, decisions, deadlines, papers,
 * effects, outbox, the answer kept for a repeated request, and the notices that wake relay and inboxes.
 */
export async function flushWrites(q: Queryable, flushing: Flushing): Promise<void> {
  const statement = new StatementParts();
  if (flushing.withCase) writeCase(statement, flushing);
  writeLines(statement, flushing);
  writeEvents(statement, flushing);
  writeDocuments(statement, flushing);
  writeTasks(statement, flushing);
  writeDecisions(statement, flushing);
  writeDeadlines(statement, flushing);
  writeEffects(statement, flushing);
  writeKeptAnswer(statement, flushing);
  const index = statement.values.push(inboxNotice(flushing));
  await q.query(
    statement.text(`select pg_notify('kelisim_outbox', ''), pg_notify('kelisim_inbox', $${String(index)})`),
    statement.values,
  );
}

/** Postgres refuses a notice of 8,000 bytes. */
const longestNotice = 7_500;

/** Whose inboxes changed; where there are too many to name, everybody's of that university may have. */
function inboxNotice({ case: own, writes }: Flushing): string {
  const notice = JSON.stringify({ u: own.university, to: [...writes.inboxes] });
  return notice.length <= longestNotice ? notice : JSON.stringify({ u: own.university, to: ['*'] });
}
