/** How much one upload may hold. */
export const rosterLimits = {
  /** Bytes of one file. */
  fileBytes: 20 * 1024 * 1024,
  /** Rows of one file without its header. */
  rows: 200_000,
  /** Characters of one row. */
  rowCharacters: 64 * 1024,
} as const;
