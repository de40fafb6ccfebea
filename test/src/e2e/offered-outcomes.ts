import type { Pack, StepDefinition } from '@kelisim/domain';
import { acquaintOutcomes, noObjections } from '@kelisim/domain';

/** Every way in which cases of these packs can end: `procedure end`. */
export const everyEnd = (packs: readonly Pack[]): readonly string[] =>
  packs.flatMap(({ definition }) => definition.ends.map(({ id }) => `${definition.procedure} ${id}`));

/** Every outcome that a person can be offered in them: `procedure step outcome`. */
export const everyOutcome = (packs: readonly Pack[]): readonly string[] =>
  packs.flatMap(({ definition: { procedure, steps } }) =>
    steps.flatMap((step) => offeredAt(step).map((outcome) => `${procedure} ${step.id} ${outcome}`)),
  );

function offeredAt(step: StepDefinition): readonly string[] {
  switch (step.kind) {
    case 'approval':
      return step.outcomes
        .filter(({ id, consent }) => id !== step.round?.unmet || consent !== 'neutral')
        .map(({ id }) => id);
    case 'collegial':
    case 'form':
      return step.outcomes.map(({ id }) => id);
    // Its holder closes it; that it was used or not follows.
    case 'window':
      return ['open', 'refuse', 'close'];
    // The rest is what it comes to.
    case 'acquaint':
      return [acquaintOutcomes.confirm];
    // Rows are contested by people, not by outcomes of a task.
    case 'rows':
      return [
        ...step.outcomes.map(({ id }) => id),
        ...((step.rows.contest?.by ?? null) === null ? [] : [noObjections]),
      ];
    case 'document':
    case 'notify':
    case 'case':
      return [];
  }
}
