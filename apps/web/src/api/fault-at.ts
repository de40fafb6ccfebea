import { Problem } from './problem';

/** What the server found wrong with a field, in its words; undefined where it said nothing of it. */
export const faultAt = (error: unknown, path: string): string | undefined =>
  error instanceof Problem ? error.fields.find((fault) => fault.path === path)?.message : undefined;
