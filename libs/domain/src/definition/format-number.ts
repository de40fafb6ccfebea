/** What a registration number is made of. */
export interface NumberParts {
  readonly year: number;
  readonly sequence: number;
}

/** Fills a number's pattern: `ОБ-{year}-{seq:5}` gives `ОБ-2026-00017` (R39). A longer sequence is not cut. */
export function formatNumber(pattern: string, { year, sequence }: NumberParts): string {
  return pattern
    .replace('{year}', String(year))
    .replace(/\{seq(?::(\d+))?\}/, (_, width: string | undefined) =>
      String(sequence).padStart(Number(width ?? 1), '0'),
    );
}
