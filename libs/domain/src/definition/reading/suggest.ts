/** «did you mean …»: the known name nearest to what was written, or the list of all. */
export function suggest(written: string, known: readonly string[]): string {
  if (known.length === 0) return 'nothing is known by that kind of name yet';
  const limit = Math.max(2, Math.floor(written.length / 3));
  const [nearest] = known
    .map((name) => ({ name, distance: distance(written.toLowerCase(), name.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= limit)
    .sort((one, other) => one.distance - other.distance);
  return nearest === undefined ? `known are ${known.join(', ')}` : `did you mean «${nearest.name}»?`;
}

/** Levenshtein's edit distance, row by row. */
function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
