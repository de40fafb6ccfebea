/** The questions of the first run, in their order. */
export const setupSteps = ['university', 'administrator', 'letterhead', 'calendar', 'mail', 'units'] as const;
export type SetupStep = (typeof setupSteps)[number];
/** After the questions everything is looked at once more. */
export type SetupPlace = SetupStep | 'review';
export const setupPlaces: readonly SetupPlace[] = [...setupSteps, 'review'];
