/** The words of a search, in whatever order they were typed. */
export const wordsOf = (search: string): readonly string[] => search.split(/\s+/).filter((word) => word !== '');

/**
 * Whether each word of a search is part of a text; letters of the Kazakh, Kyrgyz and Russian keyboards are taken for each other.
 * Of no words it is true.
 *
 * @param text SQL of the text that is searched.
 * @param words SQL of `wordsOf` the search.
 */
export const everyWord = (text: string, words: string): string =>
  `not exists (select from unnest(${words}::text[]) as w (word) where strpos(folded(${text}), folded(w.word)) = 0)`;
