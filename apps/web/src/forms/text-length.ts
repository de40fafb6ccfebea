/** Texts without a bound of their own end here, as at the server. */
export const LONGEST = 4000;

/** The count of the letters as the server counts them: a sign that takes two places in the memory is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

export const isTooLong = (text: string, most = LONGEST): boolean => lengthOf(text) > most;
