import type { PendingEffect } from '@kelisim/workflows';
import type { Act } from './scripted-case';

/** One act of a person or of the clock, in a case that is played to an end. */
export type Turn = Act & {
  /** It is the clock that acts: the workflow's own alarm brings it about. */
  readonly byClock?: true;
};

const HOURS_OF_TWO_DAYS = 48;
const due = (deadline: string): { rung: { deadline: string; hours: number } } => ({
  rung: { deadline, hours: HOURS_OF_TWO_DAYS },
});
const paper = (id: string): { effects: PendingEffect[] } => ({ effects: [{ id, kind: 'render' }] });
const letter: { effects: PendingEffect[] } = { effects: [{ id: 'letter-end', kind: 'letter' }] };
const ends = (outcome: string): Act => ({ type: 'decided', state: 'ended', outcome, steps: [], rung: null, ...letter });

const filed: Turn = { type: 'filed', steps: ['visa'], ...due('visa/1'), ...paper('note') };
const agreed: Turn = { type: 'decided', step: 'visa', steps: ['council'], ...due('council/1') };
const allowed: Turn = {
  type: 'decided',
  step: 'council',
  steps: ['authorisation'],
  ...due('authorisation/1'),
  ...paper('extract'),
};
const opened: Turn = { type: 'decided', step: 'authorisation', steps: ['reopen'], ...due('reopen/1') };
const returned: Turn = { type: 'decided', step: 'visa', steps: ['author-rework'], rung: null };
const reworked: Turn = {
  type: 'decided',
  step: 'author-rework',
  steps: ['visa'],
  ...due('visa/2'),
  ...paper('note-2'),
};
const handedOn: Turn = { type: 'forwarded', step: 'visa', steps: ['visa'] };
const visasAsked: Turn = { ...filed, steps: ['visas', 'visas', 'visas'], ...due('visas/1') };
const visaSaid: Turn = { type: 'decided', step: 'visas', steps: ['visas', 'visas'], ...due('visas/2') };
const lastVisaSaid: Turn = { type: 'decided', step: 'visas', steps: ['approval'], ...due('approval/1') };
const approved: Turn = {
  ...ends('approved'),
  step: 'approval',
  effects: [...paper('sheet').effects, ...letter.effects],
};
const parent: PendingEffect[] = [{ id: 'parent', kind: 'child-ended' }];

/** A correction of a journal, played to each of its ends. */
export const outcomes: Readonly<Record<string, readonly Turn[]>> = {
  corrected: [
    filed,
    agreed,
    allowed,
    opened,
    { ...ends('corrected'), effects: [...paper('sheet').effects, ...letter.effects] },
  ],
  'refused-by-visa': [filed, { ...ends('refused'), step: 'visa' }],
  'refused-by-council': [filed, agreed, { ...ends('refused'), step: 'council' }],
  lapsed: [
    filed,
    agreed,
    allowed,
    opened,
    { ...ends('unchanged'), type: 'deadlineReached', step: 'reopen', byClock: true },
  ],
  overdue: [
    filed,
    { type: 'deadlineReached', step: 'visa', rung: null, byClock: true, ...letter },
    { ...ends('refused'), step: 'visa' },
  ],
  recalled: [filed, { ...ends('recalled'), type: 'recalled' }],
  rework: [filed, returned, reworked, agreed, { ...ends('refused'), step: 'council' }],
  suspended: [
    filed,
    { type: 'suspended', state: 'suspended', rung: null },
    { type: 'resumed', state: 'open', ...due('visa/1') },
    { ...ends('refused'), step: 'visa' },
  ],
  'with-child': [
    filed,
    agreed,
    { type: 'decided', step: 'council', steps: ['child'], rung: null },
    { type: 'childEnded', step: 'child', steps: ['reopen'], ...due('reopen/1') },
    ends('corrected'),
  ],
  // Several approve: each has a clock of his own, and the earliest of them rings.
  round: [visasAsked, visaSaid, { ...visaSaid, steps: ['visas'], ...due('visas/3') }, lastVisaSaid, approved],
  'round-overdue': [
    visasAsked,
    { type: 'deadlineReached', step: 'visas', byClock: true, ...due('visas/2'), ...letter },
    { ...visaSaid, steps: ['visas'] },
    lastVisaSaid,
    approved,
  ],
  'round-returned': [
    visasAsked,
    visaSaid,
    { type: 'decided', step: 'visas', steps: ['rework'], rung: null },
    {
      ...{ type: 'decided', step: 'rework', steps: ['visas'], ...due('visas/4') },
      // Whoever keeps his visa is told so.
      effects: [...paper('draft-2').effects, { id: 'letter-kept', kind: 'letter' }],
    },
    lastVisaSaid,
    approved,
  ],
  // Whoever had the task has left: it goes to his superior by rule, and an acting person decides it there.
  'round-reassigned': [
    visasAsked,
    visaSaid,
    { type: 'reassigned', step: 'visas', steps: ['visas', 'visas'], ...due('visas/2'), ...letter },
    { ...visaSaid, steps: ['visas'], ...due('visas/3') },
    lastVisaSaid,
    approved,
  ],
  // Handed on to a colleague, and by him to another: the clock of the task runs on.
  'handed-on': [filed, handedOn, handedOn, agreed, { ...ends('refused'), step: 'council' }],
  'handed-on-overdue': [
    filed,
    handedOn,
    { type: 'deadlineReached', step: 'visa', rung: null, byClock: true, ...letter },
    handedOn,
    { ...ends('refused'), step: 'visa' },
  ],
  // Where one decides alone he asks two others for their word: one says it, the other's falls away with the decision.
  'approvers-added': [
    filed,
    { type: 'approversAdded', step: 'visa', steps: ['visa', 'visa', 'visa'] },
    { type: 'decided', step: 'visa', steps: ['visa', 'visa'] },
    agreed,
    { ...ends('refused'), step: 'council' },
  ],
  // Of several who approve, one adds another, with what is left of his own clock.
  'round-approvers-added': [
    visasAsked,
    visaSaid,
    { type: 'approversAdded', step: 'visas', steps: ['visas', 'visas', 'visas'], ...due('visas/2') },
    { ...visaSaid, steps: ['visas', 'visas'], ...due('visas/2+1') },
    { ...visaSaid, steps: ['visas'], ...due('visas/3') },
    lastVisaSaid,
    approved,
  ],
  // Many read it; the case hears of the reminder and of the last of them, not of each.
  acquainted: [
    { ...filed, steps: ['reading'], ...due('reading#1') },
    { type: 'deadlineReached', step: 'reading', rung: null, byClock: true, ...letter },
    { ...ends('acquainted'), type: 'rollCounted', step: 'reading' },
  ],
  'acquaintance-lapsed': [
    { ...filed, steps: ['reading'], ...due('reading#1') },
    { ...ends('unread'), type: 'deadlineReached', step: 'reading', byClock: true },
  ],
  // One task for all rows; one was contested and decided again, and the term for it ends by itself.
  rows: [
    { ...filed, steps: ['decision'], ...due('decision#1') },
    { type: 'decided', step: 'decision', steps: ['decision'], ...due('decision#1/contest') },
    { type: 'rowContested', step: 'decision', steps: ['decision', 'decision'] },
    { type: 'decided', step: 'decision', steps: ['decision'] },
    { ...ends('decided'), type: 'deadlineReached', step: 'decision', byClock: true },
  ],
  child: [filed, { ...ends('corrected'), effects: [...letter.effects, ...parent] }],
  items: [
    filed,
    { ...agreed, steps: ['council', 'council'] },
    { ...allowed, steps: ['authorisation', 'council'] },
    { ...opened, steps: ['reopen', 'authorisation'] },
    ends('corrected'),
  ],
};
