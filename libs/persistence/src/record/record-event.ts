import type { Actor, Input, Refusal } from '@kelisim/domain';
import { advance, questions } from '@kelisim/domain';
import { answerQuestions } from './answer-questions';
import { carryOut } from './carry-out';
import type { CaseLedger, DecidedTask } from './case-ledger';
import type { LoadedLine } from './loaded-case';

export interface Recording {
  /** RFC 3339; the moment of recording where it is not given. */
  readonly effectiveAt?: string;
  readonly actor?: Actor;
  readonly decided?: DecidedTask;
  /** The sequence of the decision that is taken back: no paper prints its visa any more. */
  readonly takenBack?: number;
}

/**
 * Records one input on a line (design §3): facts are looked up, the core is run, the event is appended to the chain and
 * its commands are made true; then, in the same transaction, what follows from it on other lines of the case.
 *
 * @returns the core's refusal, which has changed nothing, or null.
 */
export async function recordEvent(
  ledger: CaseLedger,
  line: LoadedLine,
  input: Input,
  recording: Recording = {},
): Promise<Refusal | null> {
  const effectiveAt = recording.effectiveAt ?? ledger.context.now;
  const before = ledger.situation(line, input);
  const { definition } = ledger.context.pack;
  const facts = await answerQuestions(ledger.context.q, questions(definition, before, input), {
    university: ledger.case.university,
    journal: ledger.context.stores.journal,
    topUnit: ledger.case.author.university,
    calendars: ledger.context.calendars,
    line: line.id,
    audiences: ledger.audiences,
    effectiveAt,
  });
  const result = advance(definition, before, { input, facts, effectiveAt });
  if (result.refused !== undefined) return result.refused;
  ledger.take(line, result.situation);
  const fixedBefore = ledger.writes.documents.length;
  const following = await carryOut(ledger, line, result.commands, { input, ...recording });
  const documents = ledger.writes.documents
    .slice(fixedBefore)
    .map(({ template, revision, hash }) => ({ template, revision, hash: hash.toString('hex') }));
  ledger.append(line, input, {
    facts,
    commands: result.commands,
    effectiveAt,
    actor: recording.actor ?? null,
    documents,
  });
  for (const next of following) {
    const consequence = await next.input();
    const refusal = await recordEvent(ledger, next.line, consequence);
    if (refusal !== null) throw new Error(`${consequence.type} was refused: ${refusal.code}`);
  }
  return null;
}
