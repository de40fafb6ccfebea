import type {
  CaseActivities,
  CaseFollowing,
  CaseRef,
  NextRung,
  OutsideActivities,
  PendingEffect,
  RungsApplied,
  StoryEvent,
} from '@kelisim/workflows';
import { randomUUID } from 'node:crypto';

/** How a case stands after a scripted event; what is left out stays as it was. */
export interface Standing {
  steps?: readonly string[];
  state?: 'open' | 'suspended' | 'ended';
  outcome?: string;
  /** Hours from now to the earliest rung of a deadline, or none. */
  rung?: { readonly deadline: string; readonly hours: number } | null;
  effects?: readonly PendingEffect[];
}

/** One thing that happens in a case. */
export interface Act extends Standing {
  readonly type: string;
  readonly step?: string;
}

const HOUR = 3_600_000;

/**
 * A case that moves by a script instead of by Postgres: the other side of the workflow's activities, for tests in which
 * days pass in a second. Its clock moves to the rung when the alarm rings, as the clock of a test database does.
 */
export class ScriptedCase implements CaseActivities, OutsideActivities {
  readonly ref: CaseRef = { university: randomUUID(), caseId: randomUUID() };
  /** What the workflow asked, in order: `follow 3`, `rungs`, `letter <id>` … */
  readonly calls: string[] = [];
  /** What happens when the earliest rung is applied. */
  whenDue: Act[] = [];
  /** How often the alarm is answered with «not yet», and how many seconds remain then. */
  tooEarly: number[] = [];
  /** Faults that the next tries of an effect end with, by effect id. */
  faults: Record<string, Error[]> = {};
  /** Effects that stay pending whatever is done, as if their record were lost. */
  readonly neverSettles = new Set<string>();
  /** The most effects that were under way together. */
  mostAtOnce = 0;
  private atOnce = 0;
  private waiting: { id: number; event: StoryEvent }[] = [];
  private last = 0;
  private clock = Date.UTC(2026, 10, 23, 4, 0, 0);
  private standing: Required<Omit<Standing, 'outcome' | 'rung'>> & { outcome: string | null; rung: NextRung | null } = {
    steps: [],
    state: 'open',
    outcome: null,
    rung: null,
    effects: [],
  };

  /** Records an event; gives its number in the outbox. */
  happens({ type, step, rung, ...standing }: Act): number {
    this.last += 1;
    const at = new Date(this.clock).toISOString();
    const { caseId: line } = this.ref;
    this.waiting.push({ id: this.last, event: { line, sequence: this.last, type, step: step ?? null, at } });
    const next = rung === undefined ? this.standing.rung : rung && this.rungIn(rung);
    this.standing = { ...this.standing, ...standing, rung: next };
    return this.last;
  }

  /** Calls of one kind. */
  called(word: string): string[] {
    return this.calls.filter((call) => call.startsWith(word));
  }

  /** Waits until the workflow has acknowledged this number, so many times. */
  async hasBeenFollowed(upTo: number, times = 1): Promise<void> {
    const follows = (): number => this.called('follow ').filter((call) => Number(call.slice(7)) >= upTo).length;
    while (follows() < times) await new Promise((done) => setTimeout(done, 20));
  }

  followCase(_ref: CaseRef, acknowledge: number): Promise<CaseFollowing> {
    this.calls.push(`follow ${acknowledge}`);
    const story = this.waiting.map(({ event }) => event);
    this.waiting = this.waiting.filter(({ id }) => id > acknowledge);
    const { rung, ...standing } = this.standing;
    const upTo = this.waiting.at(-1)?.id ?? acknowledge;
    const now = new Date(this.clock).toISOString();
    const names = { procedure: 'journal-correction', number: 'ОБ-2026-00001' };
    return Promise.resolve({ ...standing, ...names, upTo, more: false, story, nextRung: rung, now });
  }

  applyDueRungs(): Promise<RungsApplied> {
    this.calls.push('rungs');
    const { rung } = this.standing;
    const remaining = this.tooEarly.shift();
    if (rung) this.clock = Date.parse(rung.at) - (remaining ?? 0) * 1000;
    const due = remaining === undefined && rung ? this.whenDue.shift() : undefined;
    if (due) this.happens(due);
    const now = new Date(this.clock).toISOString();
    return Promise.resolve({ applied: due ? 1 : 0, nextRungAt: this.standing.rung?.at ?? null, now });
  }

  writeLetters(_ref: CaseRef, effect: string): Promise<void> {
    return this.carryOut('letter', effect);
  }

  reportChildEnd(_ref: CaseRef, effect: string): Promise<void> {
    return this.carryOut('child-ended', effect);
  }

  renderPaper(_ref: CaseRef, effect: string): Promise<void> {
    return this.carryOut('render', effect);
  }

  openOutsideWindow(_ref: CaseRef, effect: string): Promise<void> {
    return this.carryOut('open', effect);
  }

  extendOutsideWindow(_ref: CaseRef, effect: string): Promise<void> {
    return this.carryOut('extend', effect);
  }

  closeOutsideWindow(_ref: CaseRef, effect: string): Promise<void> {
    return this.carryOut('close', effect);
  }

  failEffect(_ref: CaseRef, effect: string, code: string): Promise<void> {
    this.calls.push(`fail ${effect} ${code}`);
    this.settle(effect, 'effectFailed');
    return Promise.resolve();
  }

  private async carryOut(kind: string, effect: string): Promise<void> {
    this.calls.push(`${kind} ${effect}`);
    const fault = this.faults[effect]?.shift();
    if (fault) throw fault;
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    // As much of a pause as any real work has, so that effects overlap.
    await new Promise((done) => setTimeout(done, 5));
    this.atOnce -= 1;
    if (!this.neverSettles.has(effect)) this.settle(effect, kind === 'render' ? 'documentRendered' : 'effectDone');
  }

  private settle(effect: string, type: string): void {
    this.happens({ type, effects: this.standing.effects.filter(({ id }) => id !== effect) });
  }

  private rungIn({ deadline, hours }: { deadline: string; hours: number }): NextRung {
    return { deadline, line: this.ref.caseId, at: new Date(this.clock + hours * HOUR).toISOString() };
  }
}
