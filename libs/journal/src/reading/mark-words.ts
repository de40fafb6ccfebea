/**
 * What a mark is called on scale `g`, in each language, where the scale has words («зачтено»); null for numbers, absences
 * and empty cells.
 *
 * @param value the SQL of the mark as the journal stores it.
 */
export const markWords = (value: string): string =>
  `(select v -> 'word' from jsonb_array_elements(g.content -> 'values') v where v ->> 'value' = ${value})`;
