/** Where a person hears that a case of his has moved: one he filed, or one that a letter was written to him about. */
export const caseAddress = (person: string): string => `case:${person}`;

/** Where whoever watches over the university hears that some case has moved. Every notice names it. */
export const everyCase = 'case:*';

/** Where a person, or whoever holds a post (`position@unit`), hears that a sitting of a council of his has changed. */
export const sittingAddress = (whom: string): string => `sitting:${whom}`;
