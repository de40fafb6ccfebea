/** The parts of the page, in the order of its tabs. */
export const parts = ['assignments', 'recredits', 'terms'] as const;
export type Part = (typeof parts)[number];

/** What an address asks for; anything else is who stands in for whom. */
export const partOf = (asked: string | null): Part => parts.find((part) => part === asked) ?? 'assignments';
