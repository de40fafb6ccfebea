/** The languages of the product (R41). */
export const languages = ['ru', 'kk', 'ky', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the product; a pack that lacks one is refused when it is published. */
export type LocalizedText = Readonly<Record<Language, string>>;
