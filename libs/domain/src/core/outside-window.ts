import type { WindowStep } from '../definition/step-definition';
import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import { dueOf } from './deadlines';
import { goOnAfterWindow } from './decide';
import type { Draft } from './draft';
import type { Input } from './input';
import { leaveStep, reportIncident } from './move';
import type { OpenWindow } from './state';
import { outcomeBy, startUse } from './steps/use-window';

type Confirmed<Type extends Input['type']> = Extract<Input, { type: Type }>;

interface Awaited {
  readonly window: OpenWindow;
  readonly step: WindowStep;
}

/** What the line waits for from another system, if it is about this window. */
function awaited(draft: Draft, key: string, outside: OpenWindow['outside']): Awaited | null {
  const { window, step: id } = draft.line;
  const step = draft.step(id ?? '');
  if (window?.key !== key || window.outside !== outside || step?.kind !== 'window') return null;
  return { window, step };
}

/** Another system has opened the window: its time counts from that moment, not from the asking (R07, R28). */
export function confirmOpening(draft: Draft, input: Confirmed<'windowOpened'>): Refusal | null {
  const waiting = awaited(draft, input.window, 'requested');
  if (waiting === null) return refuse('not-possible-now', { window: input.window });
  const { step, window } = waiting;
  const address = { kind: 'person', person: window.holder } as const;
  const lasts = dueOf(draft, step.lasts, { id: `lasts:${step.id}`, address, received: input.opensAt });
  if (lasts.fault !== undefined) {
    leaveStep(draft);
    reportIncident(draft, step.id, 'expression-failed', lasts.fault);
    return null;
  }
  const { opensAt, closesAt: endThere } = input;
  draft.emit({ do: 'confirmWindow', window: window.key, opensAt, closesAt: lasts.value.due, endThere });
  startUse(draft, step, { ...window, outside: 'open' }, lasts.value);
  return null;
}

/** Another system has ended the window, and told what was changed: the route goes on by it (R08). */
export function confirmClosing(draft: Draft, input: Confirmed<'windowClosed'>): Refusal | null {
  const waiting = awaited(draft, input.window, 'closing');
  if (waiting === null) return refuse('not-possible-now', { window: input.window });
  draft.changeLine({ window: null });
  goOnAfterWindow(draft, waiting.step, outcomeBy(waiting.step, input.changes));
  return null;
}

/** Another system would not open or close: an administrator is asked. Nothing more is asked of it by this line. */
export function refuseWindow(draft: Draft, input: Confirmed<'windowRefused'>): Refusal | null {
  const { window, step } = draft.line;
  if (window?.key !== input.window) return refuse('not-possible-now', { window: input.window });
  if (window.outside !== 'closing') draft.emit({ do: 'closeWindow', window: window.key, how: 'revoked' });
  draft.changeLine({ window: null });
  leaveStep(draft);
  reportIncident(draft, step ?? '', 'window-refused', input.code);
  return null;
}
