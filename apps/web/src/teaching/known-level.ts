/** The levels of education, from the first on. */
export const levels = ['bachelor', 'master', 'doctoral', 'residency', 'school'] as const;
export type Level = (typeof levels)[number];

/** A level of education that this page has a word for; null for one that it does not know. */
export const knownLevel = (level: string | null): Level | null => levels.find((known) => known === level) ?? null;
