/** RFC 3339 in UTC, or null. */
export const moment = (value: Date | null): string | null => value?.toISOString() ?? null;
