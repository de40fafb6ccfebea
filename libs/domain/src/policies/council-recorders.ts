/** Who records by order whom a council is made of and how it votes (R05): the personnel service and the administrator. */
export const councilRecorders: readonly string[] = ['personnel-officer', 'administrator'];

/** Whether somebody who holds these positions may record it. */
export const mayRecordCouncil = (held: readonly { readonly position: string }[]): boolean =>
  held.some(({ position }) => councilRecorders.includes(position));
