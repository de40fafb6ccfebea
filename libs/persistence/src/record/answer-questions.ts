import type { AddressFact, Fact, Facts, Question, WorkingCalendar } from '@kelisim/domain';
import { answerDue } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { findAddresses } from '../organisation/find-addresses';
import type { JournalPort } from './journal-port';

/** What the answers are looked up with. */
export interface Circumstances {
  readonly university: string;
  readonly journal: JournalPort;
  /** The unit of the whole university: where its administrator is asked when nobody else is left. */
  readonly topUnit: string;
  readonly calendar: WorkingCalendar;
  readonly line: string;
  readonly effectiveAt: string;
}

type AddressQuestion = Extract<Question, { kind: 'address' | 'council' }>;

/** Answers the core's questions from the database, in the transaction that records the event. Questions of a kind share a statement. */
export async function answerQuestions(
  q: Queryable,
  questions: readonly Question[],
  circumstances: Circumstances,
): Promise<Facts> {
  const facts: Record<string, Fact> = {};
  const addresses = questions.filter(
    (question): question is AddressQuestion => question.kind === 'address' || question.kind === 'council',
  );
  Object.assign(facts, await answerAddresses(q, addresses, circumstances));
  for (const question of questions) {
    if (question.kind === 'due')
      facts[question.id] = answerDue(question, circumstances.effectiveAt, circumstances.calendar);
    else if (question.kind === 'groups')
      facts[question.id] = await circumstances.journal.membersBy(q, question.relation, question.members);
    else if (question.kind === 'opening')
      facts[question.id] = {
        kind: 'opening',
        journal: await circumstances.journal.journalOf(q, question.discipline),
      };
    else if (question.kind === 'changes')
      facts[question.id] = {
        kind: 'changes',
        count: await circumstances.journal.countChanges(q, { line: circumstances.line, window: question.window }),
      };
  }
  return facts;
}

async function answerAddresses(
  q: Queryable,
  questions: readonly AddressQuestion[],
  { university, topUnit }: Circumstances,
): Promise<Record<string, AddressFact>> {
  if (questions.length === 0) return {};
  return await findAddresses(q, university, topUnit, questions);
}
