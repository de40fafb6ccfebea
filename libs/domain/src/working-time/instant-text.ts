/** An instant in milliseconds as RFC 3339 in UTC, without milliseconds where there are none: as `Temporal.Instant` writes it. */
export const instantText = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
