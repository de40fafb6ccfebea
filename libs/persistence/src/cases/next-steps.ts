import type { LocalizedText } from '@kelisim/domain';
import type { CaseLedger } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';

/** Where the case went with a decision. */
export interface NextSteps {
  readonly step: string | null;
  /** The end of the line the decision was made on, if it ended. */
  readonly end: string | null;
  readonly tasks: readonly {
    readonly step: string;
    readonly title: LocalizedText | null;
    readonly position: string | null;
    readonly unit: string | null;
  }[];
}

/** What follows from the events of this transaction. */
export function nextSteps(ledger: CaseLedger, line: LoadedLine): NextSteps {
  const opened = [...ledger.writes.openedTasks.values()].filter((task) => task.state === 'open');
  return {
    step: line.state.status === 'ended' ? null : line.state.step,
    end: line.state.end,
    tasks: opened.map(({ step, address }) => ({
      step,
      title: ledger.context.pack.definition.steps.find(({ id }) => id === step)?.title ?? null,
      position: address.kind === 'position' ? address.at.position : null,
      unit: address.kind === 'position' ? address.at.unit : null,
    })),
  };
}
