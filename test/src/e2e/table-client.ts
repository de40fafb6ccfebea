import type { CaseName, CaseView, List, Procedure, ProcedureSummary } from '../support/api-answers';
import type { Outcome, TaskItem } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { decide, readInbox } from '../support/decide';
import { cellsIn, ownJournals, writeMark } from '../support/journals';

interface StartedCase extends CaseName {
  readonly author: ApiClient;
}

/** Decisions after which a case that has not ended is taken for one that never will. */
const tooMany = 40;

/**
 * A client that knows the table of routes and no procedure: it starts whatever its people may start, takes every task in
 * anybody's inbox, and at each step tries first what it has tried least.
 */
export class TableClient {
  /** How often each outcome was chosen: `procedure step outcome`. */
  readonly tried = new Map<string, number>();
  readonly started: StartedCase[] = [];
  private readonly windows = new Set<string>();
  private readonly decisions = new Map<string, number>();

  constructor(private readonly people: readonly ApiClient[]) {}

  /** Outcomes that were offered in some task and never chosen. */
  get untried(): readonly string[] {
    return [...this.tried].filter(([, times]) => times === 0).map(([name]) => name);
  }

  /** Starts every procedure that anybody may start, with each of its examples. */
  async startEverything(): Promise<void> {
    for (const author of this.people) {
      const { items } = await author.get<List<ProcedureSummary>>('/api/procedures');
      for (const { id } of items.filter(({ mayStart }) => mayStart)) {
        const { start } = await author.get<Procedure>(`/api/procedures/${id}`);
        for (const form of start.form.examples) {
          this.started.push({ ...(await author.post<CaseName>('/api/cases', { procedure: id, form })), author });
        }
      }
    }
  }

  /** Takes tasks until all inboxes are empty. */
  async workOff(): Promise<void> {
    for (let worked = true; worked;) {
      worked = false;
      for (const person of this.people) {
        // What is decided may close another's task, or open one of one's own: the inbox is read again after each.
        for (let [task] = await readInbox(person); task !== undefined; [task] = await readInbox(person)) {
          await this.take(person, task);
          worked = true;
        }
      }
    }
  }

  async readCases(): Promise<CaseView[]> {
    return await Promise.all(
      this.started.map(async ({ id, author }) => await author.get<CaseView>(`/api/cases/${id}`)),
    );
  }

  private async take(person: ApiClient, task: TaskItem): Promise<void> {
    const sofar = (this.decisions.get(task.case.id) ?? 0) + 1;
    if (sofar > tooMany) throw new Error(`${task.case.number} does not come to its end`);
    this.decisions.set(task.case.id, sofar);
    const outcome = this.choose(task);
    await this.useWindows(person);
    const reason = outcome.reason === 'required' ? { reason: 'Не приложены подтверждающие документы.' } : {};
    await decide(person, task, { outcome, ...reason });
  }

  /** Every second window that a person finds open is used, so that windows end both used and unused. */
  private async useWindows(person: ApiClient): Promise<void> {
    for (const journal of await ownJournals(person)) {
      for (const window of journal.windows.filter(({ number }) => !this.windows.has(number))) {
        this.windows.add(window.number);
        const [cell] = cellsIn(journal, window);
        if (cell !== undefined && this.windows.size % 2 === 1) await writeMark(person, journal, cell, '77');
      }
    }
  }

  private choose(task: TaskItem): Outcome {
    const name = ({ id }: Outcome): string => `${task.procedure} ${task.step} ${id}`;
    const times = (outcome: Outcome): number => this.tried.get(name(outcome)) ?? 0;
    for (const outcome of task.outcomes) this.tried.set(name(outcome), times(outcome));
    const [chosen] = [...task.outcomes].sort((one, other) => times(one) - times(other));
    if (chosen === undefined) throw new Error(`«${task.title}» has no outcome`);
    this.tried.set(name(chosen), times(chosen) + 1);
    return chosen;
  }
}
