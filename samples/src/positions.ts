import { usualPositions } from '@kelisim/persistence';

/** The positions of the sample university: the usual ones. */
export const positions = usualPositions;

export type Position = keyof typeof positions;
