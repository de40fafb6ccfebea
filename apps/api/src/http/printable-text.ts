import { z } from 'zod';

/** Characters that no paper can show; a tab and the end of a line are not among them. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Whether a text has nothing in it that no paper can show. */
export const isPrintable = (text: string): boolean => !unprintable.test(text);

/** Words of a person that are printed: not empty, not longer than so many characters, without control characters. */
export const printableText = (most: number): z.ZodString => z.string().trim().min(1).max(most).refine(isPrintable);
