import type { Load, LoadPart } from './load-groups';
import { percentile } from './percentile';

/** Adds up the parts of each key; whoever is most behind comes first. */
export function addUpLoad(parts: readonly LoadPart[]): readonly Load[] {
  const byKey = new Map<string | null, LoadPart[]>();
  for (const part of parts) {
    const own = byKey.get(part.key);
    if (own === undefined) byKey.set(part.key, [part]);
    else own.push(part);
  }
  return [...byKey.values()].map(sumOf).sort(mostBehindFirst);
}

function sumOf(parts: readonly LoadPart[]): Load {
  const sum = (of: (part: LoadPart) => number | undefined): number =>
    parts.reduce((total, part) => total + (of(part) ?? 0), 0);
  const took = parts.flatMap((part) => part.took ?? []).sort((one, other) => one - other);
  return {
    key: parts[0]?.key ?? null,
    name: parts.find(({ name }) => name !== null)?.name ?? null,
    open: sum(({ open }) => open),
    overdue: sum(({ overdue }) => overdue),
    decided: took.length,
    median: percentile(took, 0.5),
    slow: percentile(took, 0.9),
    day: Math.max(0, ...parts.flatMap((part) => part.day ?? [])),
    breaches: sum(({ breaches }) => breaches),
  };
}

const mostBehindFirst = (one: Load, other: Load): number =>
  other.overdue - one.overdue ||
  other.breaches - one.breaches ||
  other.open - one.open ||
  other.decided - one.decided ||
  (one.key ?? '').localeCompare(other.key ?? '');
