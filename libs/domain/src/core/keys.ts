/**
 * Names of what a line opens, unique in the line and the same on every run: the core has no random numbers, and the
 * database's unique keys are built of them.
 */
export const taskKey = (step: string, visit: number): string => `${step}#${visit}`;
export const useWindowKey = (step: string, visit: number): string => `${step}#${visit}/use`;
/** A seat of an approval by several: stage and place, counted from 1, and whom it means where a place means several. */
export const seatId = (stage: number, place: number, key: string | null = null): string =>
  [stage + 1, place + 1, ...(key === null ? [] : [key])].join('.');
/** The place of a seat, as {@link seatId} names it without a key. */
export const placeOfSeat = (seat: string): string => seat.split('.', 2).join('.');
export const seatTaskKey = (step: string, visit: number, seat: string, asked: number): string =>
  `${step}#${visit}.${seat}${asked > 1 ? `~${asked}` : ''}`;
/** Whose place a task of an approval by several is, from its key; null for other tasks. */
export const seatOfTask = (task: string): string | null => /#\d+\.([^/~]+)(?:~\d+)?$/.exec(task)?.[1] ?? null;
export const extensionKey = (task: string, sequence: number): string => `${task}/extend-${sequence}`;
/** The number of the event by which more time was asked for, from the key of the task that it became; null for other tasks. */
export const askingEventOf = (task: string): number | null => {
  const sequence = /\/extend-(\d+)$/.exec(task)?.[1];
  return sequence === undefined ? null : Number(sequence);
};
export const adviceKey = (task: string, sequence: number, index: number): string =>
  `${task}/advise-${sequence}.${index}`;
export const isAdviceKey = (task: string): boolean => /\/advise-\d+\.\d+$/.test(task);
/** A seat that whoever sits at another has added. */
export const addedSeatId = (by: string, count: number): string => `${by}+${count}`;
export const incidentKey = (step: string, sequence: number): string => `${step}!${sequence}`;
export const windowKey = (step: string, visit: number): string => `${step}#${visit}`;
export const deadlineKey = (step: string, visit: number): string => `${step}#${visit}`;
export const windowDeadlineKey = (step: string, visit: number): string => `${step}#${visit}/use`;
export const childKey = (step: string, visit: number): string => `${step}#${visit}`;
export const letterKey = (sequence: number, index: number): string => `letter:${sequence}.${index}`;
export const rollKey = (step: string, visit: number): string => `${step}#${visit}`;
/** Of a sheet of rows: the time, and the question, in which rows may be contested. */
export const contestKey = (roll: string): string => `${roll}/contest`;
export const isContestKey = (key: string): boolean => key.endsWith('/contest');
/** Of a sheet of rows: the question about those that were contested. */
export const settlingKey = (roll: string, sequence: number): string => `${roll}/contested-${sequence}`;
export const isSettlingKey = (task: string): boolean => task.includes('/contested-');
