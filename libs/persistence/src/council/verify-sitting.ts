import type { Queryable } from '../database/queryable';
import { emptyHead } from '../record/event-bytes';
import { sha256 } from '../record/sha256';
import type { SittingActContent } from './record-act';
import type { ContentFault } from './sitting-content';
import { contentFault, readContent } from './sitting-content';

/** Where the chain of a sitting is broken; null where it holds. */
export interface BrokenSitting {
  /** The number of the act, 0 for the sitting itself. */
  readonly sequence: number;
  readonly fault: 'hash-differs' | 'link-broken' | 'sequence-gap' | 'columns-differ' | 'head-differs' | ContentFault;
}

interface ActRow {
  readonly sequence: number;
  readonly type: string;
  readonly actor: string;
  readonly recorded_at: Date;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

/** Verifies that every act of a sitting is the one that was recorded, and that its rows are those the chain speaks of. */
export async function verifySitting(q: Queryable, university: string, sitting: string): Promise<BrokenSitting | null> {
  const { rows: acts } = await q.query<ActRow>(
    'select sequence, type, actor, recorded_at, bytes, hash from sitting_events where university = $1 and sitting = $2 order by sequence',
    [university, sitting],
  );
  const stored = await readContent(q, university, sitting);
  if (stored === undefined) throw new Error('no such sitting');
  let previous: Buffer = emptyHead;
  const said: SittingActContent[] = [];
  for (const [index, act] of acts.entries()) {
    const { sequence, hash, bytes, type, actor, recorded_at: at } = act;
    if (sequence !== index + 1) return { sequence, fault: 'sequence-gap' };
    if (!sha256(bytes).equals(hash)) return { sequence, fault: 'hash-differs' };
    const content = JSON.parse(bytes.toString()) as SittingActContent;
    if (content.previous !== previous.toString('hex')) return { sequence, fault: 'link-broken' };
    if (
      content.type !== type ||
      content.actor !== actor ||
      content.sequence !== sequence ||
      content.sitting !== sitting ||
      content.recordedAt !== at.toISOString()
    )
      return { sequence, fault: 'columns-differ' };
    said.push(content);
    previous = hash;
  }
  if (!stored.head.equals(previous) || stored.sequence !== acts.length) return { sequence: 0, fault: 'head-differs' };
  const fault = contentFault(stored, said);
  return fault === null ? null : { sequence: 0, fault };
}
