/** Races for these keys end well when the work runs again: then it finds the other's row. */
const racedKeys: ReadonlySet<string> = new Set(['idempotency_keys_pkey', 'sitting_items_waiting']);

/** What a transaction had read changed before it held the locks for it: it begins again. */
export class ChangedMeanwhile extends Error {}

/** Whether a transaction that failed so may succeed when it is run again from its beginning. */
export function isRepeatable(error: unknown): boolean {
  if (error instanceof ChangedMeanwhile) return true;
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === '40001' || error.code === '40P01') return true;
  return error.code === '23505' && 'constraint' in error && racedKeys.has(String(error.constraint));
}
