import type { Actor, Command, Input } from '@kelisim/domain';
import { askingEventOf, extensionOutcomes } from '@kelisim/domain';
import type { CaseLedger } from './case-ledger';
import type { LoadedLine } from './loaded-case';

type AskExtension = Extract<Command, { do: 'askExtension' }>;
type CloseTask = Extract<Command, { do: 'closeTask' }>;

/** Keeps a request for more time beside the task of whoever is asked; its reason is sealed with the case. */
export function keepRequest(ledger: CaseLedger, line: LoadedLine, command: AskExtension, input: Input): void {
  if (input.type !== 'extensionAsked') throw new Error(`${input.type} asks for no more time`);
  ledger.writes.askExtension({
    line: line.id,
    key: command.task,
    deadline: command.deadline,
    until: command.until,
    askedBy: input.by.person,
    reason: ledger.context.stores.sealer.seal(ledger.case.key, input.reason),
    sequence: line.state.sequence,
    state: 'asked',
    answeredBy: null,
  });
}

/** The task of a request is closed: it was answered, or nobody has to answer it any more. */
export function closeRequest(
  ledger: CaseLedger,
  line: LoadedLine,
  { task: key, how }: CloseTask,
  { input, actor }: { readonly input: Input; readonly actor?: Actor | undefined },
): void {
  if (askingEventOf(key) === null) return;
  if (how !== 'decided' || input.type !== 'decided' || actor === undefined) {
    ledger.writes.answerExtension({ line: line.id, key, state: 'fell-away', answeredBy: null });
    return;
  }
  const state = input.outcome === extensionOutcomes.grant ? 'granted' : 'refused';
  ledger.writes.answerExtension({ line: line.id, key, state, answeredBy: actor.person });
}
