import { universityZone } from '../language/moments';

/** The local date of a moment at the university, `2026-11-22`: substitutions hold for whole days there. */
export const universityDay = (now: number): string =>
  new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: universityZone(), year: 'numeric', month: '2-digit', day: '2-digit' },
  }).format(now);
