import { caseAddress, everyCase } from '../database/notice-addresses';
import type { Transaction } from '../database/transaction';
import type { Flushing } from './flushing';
import { StatementParts } from './rows/statement-parts';
import { writeCase } from './rows/write-case';
import { writeDeadlines } from './rows/write-deadlines';
import { writeDecisions } from './rows/write-decisions';
import { writeDocuments } from './rows/write-documents';
import { writeEffects } from './rows/write-effects';
import { writeEvents } from './rows/write-events';
import { writeExtensionRequests } from './rows/write-extension-requests';
import { writeKeptAnswer } from './rows/write-kept-answer';
import { writeLines } from './rows/write-lines';
import { writeRolls } from './rows/write-rolls';
import { writeTasks } from './rows/write-tasks';

/**
 * Writes everything a transaction has gathered in one statement: events, lines, tasks, decisions, deadlines,
 * requests for more time, papers, effects, outbox, and the answer kept for a repeated request. After the commit the relay, inboxes and whoever follows the case are told.
 */
export async function flushWrites(q: Transaction, flushing: Flushing): Promise<void> {
  const statement = new StatementParts();
  if (flushing.withCase) writeCase(statement, flushing);
  writeLines(statement, flushing);
  writeEvents(statement, flushing);
  writeDocuments(statement, flushing);
  writeTasks(statement, flushing);
  writeRolls(statement, flushing);
  writeDecisions(statement, flushing);
  writeDeadlines(statement, flushing);
  writeExtensionRequests(statement, flushing);
  writeEffects(statement, flushing);
  writeKeptAnswer(statement, flushing);
  await q.query(statement.text('select 1'), statement.values);
  // Also where nobody's inbox changes: the relay hears of the events by it.
  const told = [flushing.case.author.person, ...flushing.writes.letters];
  q.announce([...flushing.writes.inboxes, ...told.map(caseAddress), everyCase]);
}
