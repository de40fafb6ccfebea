import type { ClockBounds } from './clock-bounds';
import { correction, narrowed } from './clock-bounds';

let known: ClockBounds | null = null;

/** Learns the server's clock from an answer that came anyway. */
export function learnClock(response: Response, asked: number): void {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(date)) known = narrowed(known, { date, asked, answered: Date.now() });
}

/** The present moment by the server's clock, in milliseconds: rights end by it, not by a clock that somebody has set wrong. */
export const serverNow = (): number => Date.now() + correction(known);
