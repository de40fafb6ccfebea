import { v7 } from 'uuid';

/** A new id. Version 7 of RFC 9562 grows with time, so that indexes over it fill from one end. */
export const newId = (): string => v7();
