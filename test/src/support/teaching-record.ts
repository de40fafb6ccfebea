import type { Answer } from './http-api';

/** Minutes on which something is recorded. */
export const minutes = { number: '7', date: '2026-01-15', text: 'Протокол заседания кафедры' };

/** The faults of a refused form, as `path rule`, in order. */
export const faultsOf = ({ body }: Answer): string[] =>
  // The answers of tests are JSON of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-member-access
  (body.fields as { path: string; rule: string }[]).map(({ path, rule }) => `${path} ${rule}`).sort();
