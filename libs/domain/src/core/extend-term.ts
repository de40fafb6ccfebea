import type { ExtensionRule } from '../definition/definition';
import { extensionOutcomes } from '../definition/extension-outcomes';
import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import { addressOf } from './address';
import { workingRungs } from './deadlines';
import { isExtension } from './drop-extensions';
import type { Draft } from './draft';
import type { RecountFact } from './fact';
import type { Input } from './input';
import { extensionKey } from './keys';
import { latestExtension } from './latest-extension';
import { sendLetter } from './letters';
import { reportIncident } from './move';
import type { NewEnd } from './move-deadline';
import { dueDefinitionOf, moveDeadline } from './move-deadline';
import type { Actor, Address, OpenTask, RunningDeadline } from './state';

type ExtensionAsked = Extract<Input, { type: 'extensionAsked' }>;

/**
 * Whoever has a task asks for more time, with a reason; whom the pack names is asked, as a task of his own. The term runs on until
 * he grants it.
 */
export function askExtension(draft: Draft, input: ExtensionAsked): Refusal | null {
  const task = draft.line.tasks.find((open) => open.key === input.task);
  if (task === undefined) return refuse('task-closed', { task: input.task });
  if (task.excluded !== null && task.excluded === input.by.person) return refuse('own-act');
  const step = draft.step(task.step);
  const deadline = draft.line.deadlines.find(({ purpose, seat }) => purpose === 'task' && seat === task.seat);
  const rule = step !== null && 'due' in step ? step.due?.extension : undefined;
  if (task.purpose !== 'decide' || step === null || deadline === undefined || rule === undefined)
    return refuse('not-possible-now', { task: task.key, why: 'not-extendable' });
  if (draft.line.tasks.some((open) => isExtension(open) && open.extension?.deadline === deadline.key))
    return refuse('not-possible-now', { task: task.key, why: 'asked-already' });
  // Asked before the moment is judged: while questions are collected it is not known.
  const address = addressOf(draft, rule.by, `extension:${step.id}`, input.by.person);
  const refused = checkUntil(draft, deadline, rule, input.until);
  if (refused !== null) return refused;
  if (address.fault === undefined) ask(draft, { task, deadline, address: address.value }, input);
  else reportIncident(draft, step.id, 'expression-failed', address.fault);
  return null;
}

/** Later than now and than the end so far, and at most as much later than the first promise as the pack allows. */
function checkUntil(draft: Draft, deadline: RunningDeadline, rule: ExtensionRule, until: string): Refusal | null {
  const end = Date.parse(until);
  if (!(end > Date.parse(deadline.due)) || end <= Date.parse(draft.effectiveAt))
    return refuse('not-possible-now', { why: 'not-later', due: deadline.due });
  const latest = latestExtension(deadline, rule);
  return end <= Date.parse(latest) ? null : refuse('not-possible-now', { why: 'too-late', latest });
}

interface Asked {
  readonly task: OpenTask;
  readonly deadline: RunningDeadline;
  readonly address: Address;
}

function ask(draft: Draft, { task, deadline, address }: Asked, { until, by }: ExtensionAsked): void {
  const key = extensionKey(task.key, draft.line.sequence);
  const request: OpenTask = {
    ...{ key, step: task.step, address },
    // Nobody grants time to himself.
    ...{ excluded: by.person, outcomes: Object.values(extensionOutcomes), purpose: 'extend' },
    extension: { deadline: deadline.key, until, asker: by.person },
  };
  draft.changeLine({ tasks: [...draft.line.tasks, request] });
  draft.emit({ do: 'openTask', task: request, deadline: deadline.key });
  draft.emit({ do: 'askExtension', task: key, deadline: deadline.key, until });
}

/** The one who was asked answers. His reason is the basis that stands in the explanation; the asker learns of it. */
export function answerExtension(
  draft: Draft,
  { extension, step: stepId }: OpenTask,
  { outcome, reason, by }: { readonly outcome: string; readonly reason: string | null; readonly by: Actor },
): Refusal | null {
  if (extension === undefined) return null;
  const { deadline: key, until, asker } = extension;
  const deadline = draft.line.deadlines.find((running) => running.key === key);
  const granted = outcome === extensionOutcomes.grant;
  if (granted && deadline !== undefined) {
    const end = grantedEnd(draft, deadline, { until, basis: reason ?? '', by: by.person });
    // Granted when it was too late for it, it would lie in the past.
    if (Date.parse(until) <= Date.parse(draft.effectiveAt))
      return refuse('not-possible-now', { why: 'until-past', until });
    // A pause or an outage has moved the end beyond what was asked for: more time would be less.
    if (Date.parse(until) <= Date.parse(deadline.due))
      return refuse('not-possible-now', { why: 'until-reached', due: deadline.due });
    const asked = draft.line.tasks.find(({ purpose, seat }) => purpose === 'decide' && seat === deadline.seat);
    const address = asked?.address ?? draft.administrator;
    moveDeadline(draft, deadline, end, { address });
  }
  sendLetter(draft, granted ? 'extended' : 'extension-refused', [{ kind: 'person', person: asker }], { step: stepId });
  return null;
}

function grantedEnd(
  draft: Draft,
  deadline: RunningDeadline,
  { until, basis, by }: { readonly until: string; readonly basis: string; readonly by: string },
): NewEnd {
  const extension = { from: deadline.due, to: until, basis, by };
  const { explanation: before } = deadline;
  const explanation = { ...before, due: until, extensions: [...(before.extensions ?? []), extension] };
  const fact = draft.lookUp({
    id: `granted:${deadline.key}`,
    kind: 'recount',
    ...{ explanation, calendar: explanation.calendar, pause: null },
    ...workingRungs(dueDefinitionOf(draft.step(draft.line.step ?? ''), deadline)),
  }) as RecountFact;
  return { due: until, explanation, ...(fact.moments && { moments: fact.moments }) };
}
