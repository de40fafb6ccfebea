import type { DueDefinition, RungDefinition } from '../definition';
import { outcomesOf } from '../routes';
import type { StepDefinition } from '../step-definition';
import type { Linting } from './linting';

const day = 86_400_000;

/** A reminder or an escalation that nothing would ever execute is refused. */
export function deadlinesRule(linting: Linting): void {
  for (const step of linting.definition.steps) {
    if (outcomesOf(step).length > 0 && 'due' in step && step.due !== null) checkDue(linting, step, step.due);
    if (step.kind === 'rows' && step.rows.contest !== null) checkDue(linting, step, step.rows.contest.lasts);
    if (step.kind !== 'window') continue;
    checkDue(linting, step, step.lasts);
    checkWindow(linting, step.lasts);
  }
}

function checkDue(linting: Linting, step: StepDefinition, due: DueDefinition): void {
  checkPauses(linting, step, due);
  const longest = longestLength(linting, due);
  for (const [index, rung] of due.rungs.entries()) {
    if ((longest !== null && -rung.offset >= longest) || reachesBeforeStart(linting, due, rung)) {
      linting.refuse(
        rung,
        '',
        `step ${step.id}: the reminder would come before the term begins`,
        'bring it nearer to the due moment',
      );
    }
    if (rung.act === 'reassign') checkReassigning(linting, step, rung);
    if (rung.act === 'decide') checkDeciding(linting, step, rung);
    if (due.rungs.findIndex((other) => isSame(other, rung)) < index) {
      linting.refuse(rung, '', `step ${step.id}: the same happens twice at the same moment`, 'remove one of them');
    }
  }
}

/** A task that is handed on must be one that another can do. */
function checkReassigning(linting: Linting, step: StepDefinition, rung: RungDefinition): void {
  const hint = 'use «escalate» here';
  if (step.kind !== 'approval' && step.kind !== 'form')
    linting.refuse(rung, '', `step ${step.id}: its task cannot go to another`, hint);
  else if (step.by?.kind === 'author')
    linting.refuse(rung, '', `step ${step.id}: what the author must do nobody does for him`, hint);
}

/** What comes by itself must be possible without a person: nobody fills a form or gives a reason. */
function checkDeciding(linting: Linting, step: StepDefinition, rung: RungDefinition): void {
  const id = rung.outcome ?? '';
  const outcome = outcomesOf(step).find((each) => each.id === id);
  if (outcome === undefined)
    linting.refuse(rung, '', `step ${step.id} has no outcome «${id}»`, 'name one of its outcomes');
  else if (step.kind !== 'approval' || outcome.reason === 'required' || outcome.stay)
    linting.refuse(
      rung,
      '',
      `step ${step.id}: «${id}» needs a person`,
      'name an outcome of an approval that needs no reason and leads on',
    );
}

/** A term that starts when its step is entered has nothing to stand still for: it begins anew each time. */
function checkPauses(linting: Linting, step: StepDefinition, due: DueDefinition): void {
  const { pausedAt = [] } = due;
  if (pausedAt.length > 0 && due.from.kind === 'received')
    linting.refuse(
      due,
      'pausedAt',
      `step ${step.id}: a term that begins with its step cannot stand still at another`,
      'say «from»',
    );
  for (const id of pausedAt) {
    const other = linting.definition.steps.find((each) => each.id === id);
    if (other === undefined || other.id === step.id || other.inItem !== step.inItem)
      linting.refuse(
        due,
        'pausedAt',
        `step ${step.id}: the term cannot stand still at «${id}»`,
        'name another step of the same line',
      );
  }
}

/** In working days it is known exactly, whatever the holidays. */
function reachesBeforeStart(linting: Linting, { within }: DueDefinition, { workingDays = 0 }: RungDefinition): boolean {
  if (within.kind !== 'days' || workingDays >= 0) return false;
  const count = within.count === 'pack' ? linting.definition.days.count : within.count;
  return count === 'working' && -workingDays >= within.days;
}

/** The longest that a term can last, or null where holidays may stretch it without a bound known here. */
function longestLength(linting: Linting, { within }: DueDefinition): number | null {
  if (within.kind === 'duration') return within.milliseconds;
  if (within.kind === 'working-time') return null;
  const count = within.count === 'pack' ? linting.definition.days.count : within.count;
  return count === 'calendar' ? (within.days + 1) * day : null;
}

function isSame(one: RungDefinition, other: RungDefinition): boolean {
  const told = ({ offset, workingDays, act, to, outcome }: RungDefinition): string =>
    JSON.stringify([offset, workingDays, act, to, outcome]);
  return told(one) === told(other);
}

/** A window ends at its due moment: nothing of it is left to be late with, and its time runs from its opening. */
function checkWindow(linting: Linting, lasts: DueDefinition): void {
  if (lasts.extension !== undefined)
    linting.refuse(lasts, '', 'the time of a window is extended by the registrar alone', 'leave out «extension»');
  if (lasts.from.kind !== 'received') {
    linting.refuse(lasts, 'from', 'the time of a window runs from its opening', 'leave out «from»');
  }
  for (const rung of lasts.rungs) {
    if (rung.offset < 0) continue;
    linting.refuse(rung, '', 'a window cannot be overdue: it ends', 'use «remind», or «due» for whoever opens it');
  }
}
