/** What a colour means, everywhere. A colour never stands alone: an icon and a word go with it. */
export const stateColours = {
  calm: 'petrol',
  good: 'green',
  soon: 'yellow',
  late: 'red',
  quiet: 'gray',
} as const;

export type StateColour = keyof typeof stateColours;
