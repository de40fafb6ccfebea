import type { ReferenceSource } from './form-schema';

/** The relations by which `each` can group the members of a list, and what the members then are (R04). */
export const relations: Readonly<Record<string, ReferenceSource>> = { faculty: 'student' };
