import type { Address, Explanation, PlannedRung } from '@kelisim/domain';
import type { EffectKind } from '../following/case-following';
import type { StagedRoll } from '../rolls/staged-roll';

export interface StagedEvent {
  readonly line: string;
  readonly sequence: number;
  readonly type: string;
  readonly actor: string | null;
  readonly effectiveAt: string;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

export interface StagedTask {
  readonly id: string;
  readonly line: string;
  readonly key: string;
  readonly step: string;
  readonly purpose: string;
  address: Address;
  forwardedBy: string | null;
  readonly excluded: string | null;
  readonly outcomes: readonly string[];
  readonly dueAt: string | null;
  readonly deadline: string | null;
  readonly document: string | null;
  state: 'open' | 'decided' | 'cancelled';
}

/** A task that another has handed on to a person. */
export interface ReaddressedTask {
  readonly line: string;
  readonly key: string;
  readonly person: string;
  readonly by: string | null;
}

export interface ClosedTask {
  readonly line: string;
  readonly key: string;
  readonly how: 'decided' | 'cancelled';
  readonly decidedBy: string | null;
  readonly outcome: string | null;
}

export interface StagedDecision {
  readonly task: string;
  readonly line: string;
  readonly step: string;
  readonly outcome: string;
  readonly consent: string;
  readonly person: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly onBehalfOf: string | null;
  readonly basis: string | null;
  readonly basisFrom: string | null;
  readonly basisTo: string | null;
  readonly substitution: string | null;
  readonly reason: Buffer | null;
  readonly document: string | null;
  readonly documentHash: Buffer | null;
  readonly sequence: number;
}

export interface StagedDeadline {
  readonly line: string;
  readonly key: string;
  readonly generation: number;
  readonly purpose: string;
  readonly address: Address;
  readonly start: string;
  readonly due: string;
  readonly rungs: readonly PlannedRung[];
  readonly explanation: Explanation;
  /** From when on little is left of it: RFC 3339. */
  readonly riskAt: string;
  applied: number;
  state: string;
}

export interface ChangedDeadline {
  readonly line: string;
  readonly key: string;
  readonly applied: number | null;
  readonly state: string;
  readonly nextRungAt: string | null;
}

/** Another end of a deadline that stands still. */
export type RecountedDeadline = Pick<StagedDeadline, 'line' | 'key' | 'due' | 'explanation' | 'riskAt'>;

/** A request for more time; `key` is that of the task of whoever is asked. */
export interface StagedExtension extends AnsweredExtension {
  readonly deadline: string;
  readonly until: string;
  readonly askedBy: string;
  readonly reason: Buffer;
  readonly sequence: number;
}

export interface AnsweredExtension {
  readonly line: string;
  readonly key: string;
  readonly state: 'asked' | 'granted' | 'refused' | 'fell-away';
  readonly answeredBy: string | null;
}

export interface StagedDocument {
  readonly id: string;
  readonly line: string;
  readonly template: string;
  readonly revision: number;
  readonly language: string;
  readonly templateHash: Buffer;
  readonly data: Buffer;
  readonly hash: Buffer;
  readonly code: string;
  readonly step: string | null;
}

export interface StagedEffect {
  readonly id: string;
  readonly line: string;
  readonly key: string;
  readonly kind: EffectKind;
  readonly content: unknown;
}

type ClosedHow = 'complete' | 'lapsed' | 'cancelled';

const keyOf = (line: string, key: string): string => `${line}/${key}`;

/**
 * What one transaction will write, gathered in memory and written at its end in one statement. A task or deadline that
 * is opened and closed in the same transaction becomes one row, already closed.
 */
export class StagedWrites {
  readonly events: StagedEvent[] = [];
  readonly decisions: StagedDecision[] = [];
  readonly documents: StagedDocument[] = [];
  readonly effects: StagedEffect[] = [];
  readonly openedTasks = new Map<string, StagedTask>();
  readonly readdressedTasks = new Map<string, ReaddressedTask>();
  readonly closedTasks = new Map<string, ClosedTask>();
  readonly startedDeadlines = new Map<string, StagedDeadline>();
  readonly changedDeadlines = new Map<string, ChangedDeadline>();
  readonly recountedDeadlines = new Map<string, RecountedDeadline>();
  readonly askedExtensions = new Map<string, StagedExtension>();
  readonly answeredExtensions = new Map<string, AnsweredExtension>();
  readonly rolls: StagedRoll[] = [];
  readonly closedRolls: { readonly line: string; readonly key: string; readonly how: ClosedHow }[] = [];
  /** Addresses whose inbox changed: `position@unit` or a person's id. */
  readonly inboxes = new Set<string>();
  /** Persons to whom letters were written. */
  readonly letters = new Set<string>();

  openTask(task: StagedTask): void {
    this.openedTasks.set(keyOf(task.line, task.key), task);
  }

  readdressTask(task: ReaddressedTask): void {
    const opened = this.openedTasks.get(keyOf(task.line, task.key));
    if (opened === undefined) this.readdressedTasks.set(keyOf(task.line, task.key), task);
    else Object.assign(opened, { address: { kind: 'person', person: task.person }, forwardedBy: task.by });
  }

  closeTask(task: ClosedTask): void {
    const opened = this.openedTasks.get(keyOf(task.line, task.key));
    if (opened === undefined) this.closedTasks.set(keyOf(task.line, task.key), task);
    else opened.state = task.how;
  }

  askExtension(request: StagedExtension): void {
    this.askedExtensions.set(keyOf(request.line, request.key), request);
  }

  answerExtension(answer: AnsweredExtension): void {
    const key = keyOf(answer.line, answer.key);
    const asked = this.askedExtensions.get(key);
    if (asked === undefined) this.answeredExtensions.set(key, answer);
    else this.askedExtensions.set(key, { ...asked, ...answer });
  }

  startDeadline(deadline: StagedDeadline): void {
    this.changedDeadlines.delete(keyOf(deadline.line, deadline.key));
    this.startedDeadlines.set(keyOf(deadline.line, deadline.key), deadline);
  }

  changeDeadline(change: ChangedDeadline): void {
    const key = keyOf(change.line, change.key);
    const started = this.startedDeadlines.get(key);
    if (started !== undefined) {
      started.state = change.state;
      started.applied = change.applied ?? started.applied;
      return;
    }
    const before = this.changedDeadlines.get(key);
    this.changedDeadlines.set(key, { ...change, applied: change.applied ?? before?.applied ?? null });
  }

  recountDeadline(deadline: RecountedDeadline): void {
    this.recountedDeadlines.set(keyOf(deadline.line, deadline.key), deadline);
  }
}

/** How an address is written in notices. */
export const noticeAddress = (address: Address): string =>
  address.kind === 'person' ? address.person : `${address.at.position}@${address.at.unit}`;
