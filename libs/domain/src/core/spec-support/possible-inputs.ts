import type { Input } from '../input';
import type { LineState } from '../state';
import type { SimulatedCase } from './simulated-case';
import { actor, author } from './simulated-case';

export interface PossibleInput {
  readonly input: Input;
  readonly item: string | null;
  readonly effectiveAt: string;
}

/** Draws one of the inputs that could reach a case in this state: people, the clock, children, administrators. */
export function choosePossible(simulated: SimulatedCase, lineIndex: number, choice: number): PossibleInput | null {
  const open = simulated.lines().filter(({ line }) => line.status !== 'ended');
  const chosen = open[lineIndex % Math.max(open.length, 1)];
  if (chosen === undefined) return null;
  const now = new Date(simulated.now).toISOString();
  const possible = [
    ...byPeople(chosen.line, simulated),
    ...byClock(chosen.line, simulated),
    ...ofWindow(chosen.line, simulated),
    ...byAdministrators(chosen.line, simulated, chosen.key),
  ];
  const drawn = possible[choice % Math.max(possible.length, 1)];
  return drawn === undefined ? null : { input: drawn.input, item: chosen.key, effectiveAt: drawn.at ?? now };
}

interface Drawn {
  readonly input: Input;
  readonly at?: string;
}

function byPeople(line: LineState, simulated: SimulatedCase): readonly Drawn[] {
  const decisions = line.tasks.flatMap((task) =>
    task.outcomes.map((outcome): Drawn => {
      const position = task.purpose === 'extend' ? 'granter' : task.seat === undefined ? 'head' : `who-${task.seat}`;
      const person = task.address.kind === 'person' ? task.address.person : position;
      const step = simulated.definition.steps.find(({ id }) => id === task.step);
      const rule =
        step !== undefined && 'outcomes' in step && step.kind !== 'case'
          ? step.outcomes.find(({ id }) => id === outcome)?.reason
          : 'none';
      const reason = rule === 'required' || task.purpose === 'extend' ? 'because' : null;
      return {
        input: {
          type: 'decided',
          task: task.key,
          outcome,
          reason,
          form: step?.kind === 'form' ? { ...simulated.state?.form, amount: 3 } : null,
          by: actor(person),
        },
      };
    }),
  );
  const undo: readonly Drawn[] =
    line.undo === null ? [] : [{ input: { type: 'takenBack', task: line.undo.task, by: actor(line.undo.person) } }];
  const child: readonly Drawn[] =
    line.child === null ? [] : [{ input: { type: 'childEnded', child: line.child, end: 'done' } }];
  const later = new Date(simulated.now + 5 * 86_400_000).toISOString();
  const extensions = line.tasks.map(({ key }): Drawn => ({
    input: { type: 'extensionAsked', task: key, until: later, reason: 'busy', by: actor('head') },
  }));
  const around = line.tasks.flatMap(({ key }): readonly Drawn[] => [
    { input: { type: 'forwarded', task: key, to: 'p-new', reason: 'his', by: actor('head') } },
    {
      input: {
        type: 'approversAdded',
        task: key,
        persons: ['p-asked'],
        how: 'before',
        reason: 'first',
        by: actor('head'),
      },
    },
  ]);
  return [...decisions, ...undo, ...child, ...extensions, ...around];
}

function byClock(line: LineState, simulated: SimulatedCase): readonly Drawn[] {
  return line.deadlines.flatMap((deadline): readonly Drawn[] => {
    const rung = deadline.rungs[deadline.applied];
    if (rung === undefined) return [];
    simulated.now = Math.max(simulated.now, Date.parse(rung.at));
    return [
      {
        input: { type: 'deadlineReached', deadline: deadline.key, generation: deadline.generation, rung: rung.id },
        at: rung.at,
      },
    ];
  });
}

/** What another system answers about a window, and what the registrar decides on its end. */
function ofWindow({ window, deadlines }: LineState, simulated: SimulatedCase): readonly Drawn[] {
  if (window === null) return [];
  const now = new Date(simulated.now).toISOString();
  const later = (moment: string): string => new Date(Date.parse(moment) + 3_600_000).toISOString();
  const due = deadlines.find(({ purpose }) => purpose === 'window')?.due ?? now;
  const { key } = window;
  const answers: readonly Drawn[] = [
    { input: { type: 'windowOpened', window: key, opensAt: now, closesAt: later(now) } },
    { input: { type: 'windowClosed', window: key, closedAt: now, changes: simulated.changes } },
    { input: { type: 'windowRefused', window: key, code: 'refused' } },
  ];
  const by = actor('registrar');
  const extended: Drawn = { input: { type: 'windowExtended', window: key, until: later(due), basis: 'order', by } };
  return window.outside === undefined ? [extended] : [...answers, extended];
}

function byAdministrators(line: LineState, simulated: SimulatedCase, item: string | null): readonly Drawn[] {
  const by = actor('administrator');
  const steps = simulated.definition.steps.filter((step) => step.inItem === (item !== null));
  const moves = steps
    .slice(0, 2)
    .map((step): Drawn => ({ input: { type: 'moved', by, step: step.id, reason: 'mended' } }));
  const standing: Drawn =
    line.status === 'suspended'
      ? { input: { type: 'resumed', by, reason: 'go on' } }
      : { input: { type: 'suspended', by, reason: 'wait' } };
  const recounts = [...line.deadlines, ...line.paused].map(({ key }): Drawn => ({
    input: { type: 'recounted', deadline: key, calendar: 'next', outage: null, basis: 'order', by },
  }));
  // Ends of the whole case concern the main line; the database then ends its items.
  const whole: readonly Drawn[] =
    item === null && simulated.items.size === 0
      ? [
          { input: { type: 'recalled', by: actor(author.person), reason: 'mine' } },
          { input: { type: 'cancelled', by, reason: 'void' } },
        ]
      : [];
  return [
    standing,
    ...moves,
    ...recounts,
    ...whole,
    { input: { type: 'documentRendered', document: 'd', revision: 1, file: 'f', pages: 1 } },
  ];
}
