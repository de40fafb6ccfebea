import type { Explanation } from './explanation';

/** Instants, RFC 3339, half-open. */
type Stretch = Pick<Explanation['pauses'][number], 'from' | 'to'>;

/** The parts of a stretch in which the clock did not stand still already, in order. */
export function outsidePauses(stretch: Stretch, pauses: readonly Stretch[]): readonly Stretch[] {
  return pauses.reduce<readonly Stretch[]>((parts, pause) => parts.flatMap((part) => without(part, pause)), [stretch]);
}

function without(part: Stretch, { from, to }: Stretch): readonly Stretch[] {
  if (Date.parse(to) <= Date.parse(part.from) || Date.parse(from) >= Date.parse(part.to)) return [part];
  return [
    ...(Date.parse(from) > Date.parse(part.from) ? [{ from: part.from, to: from }] : []),
    ...(Date.parse(to) < Date.parse(part.to) ? [{ from: to, to: part.to }] : []),
  ];
}
