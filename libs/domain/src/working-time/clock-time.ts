const pattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Whether a text is a time of the day, `HH:MM`; `24:00` is the midnight that ends it. */
export const isClockTime = (text: string): boolean => pattern.test(text);

/** Milliseconds from local midnight. @throws RangeError when it is not a time of the day. */
export function clockTime(text: string): number {
  if (!isClockTime(text)) throw new RangeError(`${text} is not a time of the day`);
  const [hours, minutes] = text.split(':').map(Number);
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000;
}
