/**
 * The functions a pack may call: those of FEEL that give the same answer every time and end soon. Left out are `now` and
 * `today` (time reaches a case as a fact), and `matches`, `replace` and `split`, whose patterns could run for hours inside
 * the transaction that records a decision.
 */
export const knownFunctions = [
  ...['not', 'all', 'any', 'count', 'list contains', 'distinct values', 'union', 'concatenate', 'append', 'flatten'],
  ...['min', 'max', 'sum', 'mean', 'median', 'product', 'stddev', 'index of', 'sublist', 'reverse', 'get value'],
  ...['contains', 'starts with', 'ends with', 'substring', 'substring before', 'substring after', 'string length'],
  ...['upper case', 'lower case', 'string', 'string join', 'number', 'decimal', 'floor', 'ceiling', 'abs', 'modulo'],
  ...['round up', 'round down', 'round half up', 'round half down', 'odd', 'even'],
  ...['date', 'time', 'date and time', 'duration', 'years and months duration'],
] as const;

/** Functions whose result is rounded: fractions inside them compare as decimals. */
export const roundingFunctions: readonly string[] = [
  ...['decimal', 'floor', 'ceiling', 'round up', 'round down', 'round half up', 'round half down'],
];

/** Functions that compute with the numbers they are given. */
export const computingFunctions: readonly string[] = ['sum', 'mean', 'median', 'product', 'stddev', 'modulo'];

/** What the functions give that comparisons care about; the others are not looked at. */
export const resultOfFunction: Readonly<Record<string, 'number' | 'text' | 'date' | 'boolean'>> = {
  count: 'number',
  sum: 'number',
  mean: 'number',
  number: 'number',
  decimal: 'number',
  floor: 'number',
  ceiling: 'number',
  'string length': 'number',
  string: 'text',
  'string join': 'text',
  'upper case': 'text',
  'lower case': 'text',
  date: 'date',
  not: 'boolean',
  'list contains': 'boolean',
  contains: 'boolean',
};
