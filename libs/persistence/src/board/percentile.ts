/**
 * The value below which a part of the values lies, between two neighbours in proportion; null of none.
 *
 * @param values in ascending order.
 * @param part 0.5 gives the median.
 */
export function percentile(values: readonly number[], part: number): number | null {
  const place = (values.length - 1) * part;
  const [below, above] = [values[Math.floor(place)], values[Math.ceil(place)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
