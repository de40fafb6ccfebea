import { sha256 } from '../record/sha256';
import type { BrokenRow } from './broken-row';
import { readEvent } from './read-event';
import type { StoredCase, StoredRevision } from './stored-case';

/**
 * Verifies that the revisions of papers are those the events fixed: the hash is the hash of template, language and sealed
 * data, and the chain vouches for it. What a person saw is what he signed (design §3 «Papers»).
 *
 * @returns the first broken row, or null.
 */
export function verifyRevisions(stored: StoredCase): BrokenRow | null {
  const fixed = new Map<string, string>();
  for (const event of stored.events) {
    for (const { template, revision, hash } of readEvent(event)?.documents ?? [])
      fixed.set(`${event.line}/${template}/${revision}`, hash);
  }
  for (const row of stored.revisions) {
    const detail = faultOf(row, fixed);
    if (detail !== null) return { table: 'documents', row: row.id, fault: 'unwitnessed', detail };
    fixed.delete(`${row.line}/${row.template}/${row.revision}`);
  }
  const [missing] = fixed.keys();
  return missing === undefined
    ? null
    : { table: 'documents', row: missing, fault: 'unwitnessed', detail: 'a paper that was fixed is gone' };
}

function faultOf(row: StoredRevision, fixed: ReadonlyMap<string, string>): string | null {
  if (!sha256(row.template_hash, row.language, row.data).equals(row.hash)) return 'its hash is not that of its data';
  return fixed.get(`${row.line}/${row.template}/${row.revision}`) === row.hash.toString('hex')
    ? null
    : 'no event fixed it so';
}
