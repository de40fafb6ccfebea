/** Where an inbox, or a task in it, is found: one's own, or that of somebody for whom one acts (R38). */
export const inboxAddress = (principal: string | null, task?: string): string =>
  `/inbox${task === undefined ? '' : `/${task}`}${principal === null ? '' : `?for=${principal}`}`;
