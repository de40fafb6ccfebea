export { foundUniversity } from './found-university';
export { hasUniversity } from './has-university';
export { plannedUnitKinds } from './university-plan';
export type { PlannedMailServer, PlannedUnit, UniversityPlan } from './university-plan';
export { addUsualCouncils } from './add-usual-councils';
export { addUsualPositions } from './add-usual-positions';
export { usualPositions } from './usual-positions';
export { foundingBasis } from './founding-words';
