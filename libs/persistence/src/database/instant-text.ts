/** A moment inside JSON, in SQL: RFC 3339 in UTC with milliseconds, as everything else writes it. */
export const instantText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
