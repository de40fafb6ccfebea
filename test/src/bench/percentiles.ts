import { rounded } from './backlog';
import type { Percentiles } from './route-part';

/** Of a series of milliseconds that was kept whole. */
export function percentiles(values: readonly number[]): Percentiles & { readonly max: number } {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: rounded(sorted.at(-1) ?? 0) };
}
