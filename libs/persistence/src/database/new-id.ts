import { v7 } from 'uuid';

/** A new id. Version 7 of RFC 9562 grows with time, so that indexes over it fill from one end. */
export const newId = (): string => v7();

/** What is smaller than every id that was made since a moment of the machine's clock, in milliseconds. */
export function oldestIdOf(moment: number): string {
  const time = Math.max(0, Math.floor(moment)).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
