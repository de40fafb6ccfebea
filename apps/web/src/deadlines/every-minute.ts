/** Time passes although nothing happens: what is left of terms is asked for again so often, in milliseconds. */
export const EVERY_MINUTE = 60_000;
