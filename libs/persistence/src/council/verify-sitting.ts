import type { Queryable } from '../database/queryable';
import { emptyHead } from '../record/event-bytes';
import { canonicalHash } from '../record/canonical-hash';
import { sha256 } from '../record/sha256';
import type { SittingActContent } from './record-act';

/** Where the chain of a sitting is broken; null where it holds. */
export interface BrokenSitting {
  /** The number of the act, 0 for the sitting itself. */
  readonly sequence: number;
  readonly fault:
    | 'hash-differs'
    | 'link-broken'
    | 'sequence-gap'
    | 'columns-differ'
    | 'head-differs'
    | 'minutes-differ'
    | 'votes-differ';
}

interface ActRow {
  readonly sequence: number;
  readonly type: string;
  readonly actor: string;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

interface StoredRow {
  readonly head: Buffer;
  readonly sequence: number;
  readonly minutes: unknown;
  readonly votes: readonly string[];
}

/** Verifies that every act of a sitting is the one that was recorded, that minutes and votes are those the chain speaks of. */
export async function verifySitting(q: Queryable, university: string, sitting: string): Promise<BrokenSitting | null> {
  const { rows: acts } = await q.query<ActRow>(
    'select sequence, type, actor, bytes, hash from sitting_events where university = $1 and sitting = $2 order by sequence',
    [university, sitting],
  );
  const { rows } = await q.query<StoredRow>(
    `select s.head, s.sequence, s.minutes, array(select v.item || ' ' || v.person || ' ' || v.vote from sitting_items i
       join sitting_votes v on v.university = i.university and v.item = i.id where i.university = s.university and i.sitting = s.id order by 1) as votes
     from sittings s where s.university = $1 and s.id = $2`,
    [university, sitting],
  );
  const [stored] = rows;
  if (stored === undefined) throw new Error('no such sitting');
  let previous: Buffer = emptyHead;
  const said: SittingActContent[] = [];
  for (const [index, act] of acts.entries()) {
    const { sequence, hash, bytes, type, actor } = act;
    if (sequence !== index + 1) return { sequence, fault: 'sequence-gap' };
    if (!sha256(bytes).equals(hash)) return { sequence, fault: 'hash-differs' };
    const content = JSON.parse(bytes.toString()) as SittingActContent;
    if (content.previous !== previous.toString('hex')) return { sequence, fault: 'link-broken' };
    if (
      content.type !== type ||
      content.actor !== actor ||
      content.sequence !== sequence ||
      content.sitting !== sitting
    )
      return { sequence, fault: 'columns-differ' };
    said.push(content);
    previous = hash;
  }
  if (!stored.head.equals(previous) || stored.sequence !== acts.length) return { sequence: 0, fault: 'head-differs' };
  return contentFault(stored, said);
}

function contentFault({ minutes, votes }: StoredRow, said: readonly SittingActContent[]): BrokenSitting | null {
  const given = said
    .flatMap(({ data }) => (data as { votes?: readonly { item: string; person: string; vote: string }[] }).votes ?? [])
    .map(({ item, person, vote }) => `${item} ${person} ${vote}`);
  if (given.sort().join() !== [...votes].sort().join()) return { sequence: 0, fault: 'votes-differ' };
  const closed = said.find(({ type }) => type === 'closed');
  const hash = (closed?.data as { minutes?: string } | undefined)?.minutes ?? null;
  const isSame = minutes === null ? hash === null : canonicalHash(minutes).toString('hex') === hash;
  return isSame ? null : { sequence: 0, fault: 'minutes-differ' };
}
