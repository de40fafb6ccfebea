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
export function compareWithTargets({ statementsPerRequest, route, papers }: BenchFigures): readonly Target[] {
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
  ];
}
