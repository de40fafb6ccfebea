import type { AskingStep, Definition, Language, LocalizedText, Needed } from '@kelisim/domain';
import { roundOf, stampTitle, stepTitle } from '@kelisim/domain';
import type { OrganisationNames, RoundSeat, RoundStanding } from '@kelisim/persistence';
import { askingStep, outcomeOf, outcomeTitle } from '../tasks/outcome-words';
import type { ApprovalView, CaseApprovalView } from './approval-schema';

/** Who is asked in an approval by several, in words; null where one alone decides. */
export function approvalView(
  standing: RoundStanding | null,
  step: AskingStep | undefined,
  { positions, units }: OrganisationNames,
  language: Language,
): ApprovalView | null {
  const round = step === undefined ? null : roundOf(step);
  if (standing === null || round === null) return null;
  const seatView = ({ stage, address, person, answer }: RoundSeat): ApprovalView['seats'][number] => ({
    stage: stage + 1,
    position: address.kind === 'position' ? (positions[address.at.position]?.[language] ?? address.at.position) : null,
    unit: address.kind === 'position' ? (units[address.at.unit]?.[language] ?? null) : null,
    person: person?.name ?? null,
    answer: answer && {
      title: answerTitle(step, answer.outcome)[language],
      consent: outcomeOf(step, answer.outcome)?.consent ?? 'neutral',
      by: answer.by?.name ?? null,
      acting: answer.acting?.name ?? null,
      at: answer.at,
      kept: answer.kept,
    },
  });
  return {
    stage: standing.stage + 1,
    stages: round.stages.length,
    needed: neededView(round.stages[standing.stage]?.needed ?? { kind: 'all' }),
    refusal: round.refusal,
    seats: standing.seats.map(seatView),
  };
}

/** The approvals by several that a case has come to, in words. */
export const approvalsOf = (
  standings: readonly RoundStanding[],
  definition: Definition,
  names: OrganisationNames,
  language: Language,
): CaseApprovalView[] =>
  standings.flatMap((standing) => {
    const view = approvalView(standing, askingStep(definition, standing.step), names, language);
    const { step, goesOn } = standing;
    return view === null ? [] : [{ ...view, step, stepTitle: stepTitle(definition, step)[language], goesOn }];
  });

/** As it reads once it has been chosen: «Agreed», not «Agree». */
function answerTitle(step: AskingStep | undefined, id: string): LocalizedText {
  const outcome = outcomeOf(step, id);
  return outcome === undefined ? outcomeTitle(step, id) : stampTitle(outcome);
}

function neededView(needed: Needed): ApprovalView['needed'] {
  switch (needed.kind) {
    case 'all':
      return { kind: 'all', value: null };
    case 'count':
      return { kind: 'count', value: needed.count };
    case 'percent':
      return { kind: 'percent', value: needed.percent };
  }
}
