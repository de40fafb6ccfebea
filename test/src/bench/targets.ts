import type { ClockFigures } from './clock-part';
import type { JournalFigures } from './journal-part';
import type { DrainingFigures } from './papers-part';
import type { PrintingFigures } from './printing-part';
import type { RouteFigures } from './route-part';
import type { StatementsPerRequest } from './statements-part';

/** Everything one run found. */
export interface BenchFigures {
  readonly statementsPerRequest: StatementsPerRequest;
  readonly route: {
    readonly sixteenActors: RouteFigures;
    readonly paced: RouteFigures;
    readonly sixtyFourActors: RouteFigures;
    readonly pausing: RouteFigures;
  };
  readonly papers: { readonly printing: PrintingFigures; readonly whileDraining: DrainingFigures };
  readonly journal: JournalFigures;
  readonly clock: ClockFigures;
}

/** A figure beside what it should be. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: number | null;
  readonly reached: boolean;
}

const atLeast = (what: string, wanted: number, measured: number | null): Target => ({
  ...{ what, wanted: `at least ${wanted}`, measured, reached: measured !== null && measured >= wanted },
});

const atMost = (what: string, wanted: number, measured: number): Target => ({
  ...{ what, wanted: `at most ${wanted}`, measured, reached: measured <= wanted },
});

const highest = (...values: readonly (number | null)[]): number | null =>
  values.reduce((most, value) => (value !== null && value > (most ?? 0) ? value : most), null);

/** What the product is to reach on two cores that carry everything, the load driver too. */
export function compareWithTargets({
  statementsPerRequest,
  route,
  papers,
  journal,
  clock,
}: BenchFigures): readonly Target[] {
  const { sixteenActors: sixteen, paced } = route;
  return [
    atLeast('procedures per second at the API, 16 actors', 45, sixteen.proceduresPerSecond),
    atLeast(
      'procedures per second sustained, 16 actors',
      30,
      highest(sixteen.sustainedPerSecond, paced.sustainedPerSecond),
    ),
    atMost('decision to next inbox, p50 ms, 16 actors', 45, sixteen.decisionToNextInbox.p50),
    atMost('decision to next inbox, p99 ms, 16 actors', 150, sixteen.decisionToNextInbox.p99),
    atMost('decision to next inbox, p50 ms, 16 actors paced', 45, paced.decisionToNextInbox.p50),
    atMost('decision to next inbox, p99 ms, 16 actors paced', 150, paced.decisionToNextInbox.p99),
    atMost('statements of a decision', 14, statementsPerRequest.decision),
    atLeast('papers per second, warm', 15, papers.printing.warmPerSecond),
    atMost('decision while papers drain, p99 ms', 150, papers.whileDraining.decision.p99),
    ...journalTargets(journal),
    ...clockTargets(clock),
  ];
}

/** A deadline of ten working days, with the holidays of ten years to look through. */
export const clockTargets = ({ tenWorkingDays }: ClockFigures): readonly Target[] => [
  atMost('computing a deadline with a calendar of ten years, µs', 50, tenWorkingDays),
];

/** What must hold of the journal whatever the speed, and how fast a teacher is served. */
export function journalTargets({ page, paced, withoutPause }: JournalFigures): readonly Target[] {
  const faults = [paced, withoutPause].map(({ oracle, faults: other }) => {
    const { outsideTheirRight, brokenChains, lost, changes } = oracle;
    return outsideTheirRight + brokenChains + lost + Math.abs(changes.acknowledged - changes.recorded) + other.length;
  });
  return [
    atMost('save of a column of 30 marks, 200 teachers, p99 ms', 50, paced.save.p99),
    atMost('one journal page with a million marks, p50 ms', 100, page.p50),
    atMost(
      'marks outside a right, lost writes, faults',
      0,
      faults.reduce((sum, each) => sum + each, 0),
    ),
  ];
}
