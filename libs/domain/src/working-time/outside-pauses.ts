import type { Explanation } from './explanation';
import type { Outage } from './recount';

/** The parts of a stretch in which the clock did not stand still already, in order; instants, RFC 3339. */
export function outsidePauses(stretch: Outage, pauses: Explanation['pauses']): readonly Outage[] {
  return pauses.reduce<readonly Outage[]>((parts, pause) => parts.flatMap((part) => without(part, pause)), [stretch]);
}

function without(part: Outage, { from, to }: Outage): readonly Outage[] {
  if (Date.parse(to) <= Date.parse(part.from) || Date.parse(from) >= Date.parse(part.to)) return [part];
  return [
    ...(Date.parse(from) > Date.parse(part.from) ? [{ from: part.from, to: from }] : []),
    ...(Date.parse(to) < Date.parse(part.to) ? [{ from: to, to: part.to }] : []),
  ];
}
