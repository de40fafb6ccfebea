import type { AddressFact, Fact, Facts, Question } from '@kelisim/domain';
import { answerDue, answerRecount } from '@kelisim/domain';
import type { OwnCalendars } from '../calendars/own-calendars';
import { calendarOfUnit } from '../calendars/own-calendars';
import type { Queryable } from '../database/queryable';
import { findAddresses } from '../organisation/find-addresses';
import { membersOfGroup } from '../organisation/members-of-group';
import { postsOfPersons } from '../organisation/posts-of-persons';
import { personsWithAccount } from '../organisation/persons-with-account';
import { readCalendar } from '../organisation/read-calendar';
import { countEntries } from '../rolls/count-entries';
import type { Audience } from '../rolls/resolve-audience';
import { resolveAudience } from '../rolls/resolve-audience';
import type { JournalPort } from './journal-port';

/** What the answers are looked up with. */
export interface Circumstances {
  readonly university: string;
  readonly journal: JournalPort;
  /** The unit of the whole university: its administrator is asked when nobody else is left, its calendar counts for whoever has none. */
  readonly topUnit: string;
  readonly calendars: OwnCalendars;
  readonly line: string;
  /** Keeps who was counted, until the list is written. */
  readonly audiences: Map<string, Audience>;
  readonly effectiveAt: string;
}

type AddressQuestion = Extract<Question, { kind: 'address' | 'superior' | 'council' }>;

/** Answers the core's questions from the database, in the transaction that records the event. Questions of a kind share a statement. */
export async function answerQuestions(
  q: Queryable,
  questions: readonly Question[],
  circumstances: Circumstances,
): Promise<Facts> {
  const facts: Record<string, Fact> = {};
  const { university } = circumstances;
  const addresses = questions.filter(
    (question): question is AddressQuestion =>
      question.kind === 'address' || question.kind === 'superior' || question.kind === 'council',
  );
  Object.assign(facts, await answerAddresses(q, addresses, circumstances));
  for (const question of questions) {
    if (question.kind === 'due') facts[question.id] = await answerTerm(q, question, circumstances);
    else if (question.kind === 'recount')
      facts[question.id] = answerRecount(
        question,
        circumstances.effectiveAt,
        await readCalendar(q, university, question.calendar),
      );
    else if (question.kind === 'related') facts[question.id] = await answerRelated(q, question, circumstances);
    else if (question.kind === 'members') facts[question.id] = await membersOfGroup(q, university, question.unit);
    else if (question.kind === 'persons')
      facts[question.id] = { kind: 'persons', known: await personsWithAccount(q, university, question.persons) };
    else if (question.kind === 'posts')
      facts[question.id] = { kind: 'posts', of: await postsOfPersons(q, university, question.persons) };
    else if (question.kind === 'audience') facts[question.id] = await answerAudience(q, question, circumstances);
    else if (question.kind === 'tally')
      facts[question.id] = await countEntries(q, { university, line: circumstances.line, roll: question.roll });
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

async function answerAudience(
  q: Queryable,
  { roll, to }: Extract<Question, { kind: 'audience' }>,
  { university, audiences }: Circumstances,
): Promise<Fact> {
  const audience = await resolveAudience(q, university, to);
  audiences.set(roll, audience);
  return audience.fact;
}

/** A term by the calendar of the unit that is asked. */
async function answerTerm(
  q: Queryable,
  question: Extract<Question, { kind: 'due' }>,
  { university, topUnit: top, calendars: own, effectiveAt }: Circumstances,
): Promise<Fact> {
  const calendar = await calendarOfUnit(q, { university, top, own }, question.unit ?? top);
  return answerDue(question, effectiveAt, calendar);
}

/** A position in each unit of a relation: first the units of the members, then who holds it there. */
async function answerRelated(
  q: Queryable,
  { position, relation, members, excluding }: Extract<Question, { kind: 'related' }>,
  circumstances: Circumstances,
): Promise<Fact> {
  const { groups, unknown } = await circumstances.journal.membersBy(q, relation, members);
  const asked = groups.map(
    ({ key }) => ({ id: key, kind: 'address', position, unit: key, excluding, sole: true }) as const,
  );
  const found = await answerAddresses(q, asked, circumstances);
  const addresses = groups.flatMap(({ key }) => {
    const fact = found[key];
    return fact === undefined ? [] : [{ key, at: fact.at, passed: fact.passed, ...soleOf(fact) }];
  });
  return { kind: 'related', found: addresses, unknown };
}

const soleOf = ({ sole }: AddressFact): Pick<AddressFact, 'sole'> => (sole === undefined ? {} : { sole });

async function answerAddresses(
  q: Queryable,
  questions: readonly AddressQuestion[],
  { university, topUnit }: Circumstances,
): Promise<Record<string, AddressFact>> {
  if (questions.length === 0) return {};
  return await findAddresses(q, university, topUnit, questions);
}
