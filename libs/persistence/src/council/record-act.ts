import canonicalize from 'canonicalize';
import type { SessionPerson } from '../cases/session-person';
import { sittingAddress } from '../database/notice-addresses';
import type { Transaction } from '../database/transaction';
import { sha256 } from '../record/sha256';
import { currentSeat } from './council-capacity';
import type { HeldSitting } from './held-sitting';

/** What can happen to a sitting. */
export type SittingAct =
  | 'planned'
  | 'agenda'
  | 'changed'
  | 'attendance'
  | 'opened'
  | 'recused'
  | 'voting-opened'
  | 'voted'
  | 'hands'
  | 'casting-vote'
  | 'decided'
  | 'postponed'
  | 'withdrawn'
  | 'closed'
  | 'cancelled'
  | 'signed';

/** An act of a sitting before it is hashed. */
export interface SittingActContent {
  readonly university: string;
  readonly sitting: string;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly type: string;
  readonly data: unknown;
  /** The former head, hexadecimal. */
  readonly previous: string;
}

/** An act as RFC 8785 bytes with their SHA-256: the chain of a sitting is made as those of cases are. */
function encodeAct(content: SittingActContent): { readonly bytes: Buffer; readonly hash: Buffer } {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('an act is not JSON');
  const bytes = Buffer.from(text);
  return { bytes, hash: sha256(bytes) };
}

/** Appends an act to the chain of a sitting that is held, and has its council told after the commit. Data name ids and counts, no names. */
export async function recordAct(
  tx: Transaction,
  who: Pick<SessionPerson, 'person'>,
  held: HeldSitting,
  act: { readonly type: SittingAct; readonly data?: unknown },
): Promise<void> {
  const { university, id, now } = held;
  const sequence = held.sequence + 1;
  const { bytes, hash } = encodeAct({
    ...{ university, sitting: id, sequence, recordedAt: now, actor: who.person, type: act.type },
    data: act.data ?? {},
    previous: held.head.toString('hex'),
  });
  await tx.query(
    `with event as (
       insert into sitting_events (university, sitting, sequence, type, actor, recorded_at, bytes, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)
     ) update sittings set sequence = $3, head = $8 where university = $1 and id = $2`,
    [university, id, sequence, act.type, who.person, now, bytes, hash],
  );
  held.sequence = sequence;
  held.head = hash;
  tx.announce(await audience(tx, held));
}

/** Everybody of the council, and the post that keeps its minutes. */
async function audience(tx: Transaction, { university, council }: HeldSitting): Promise<readonly string[]> {
  const { rows } = await tx.query<{ person: string }>(
    `select m.person from council_members m where m.university = $1 and m.council = $2 and ${currentSeat('m')}`,
    [university, council.id],
  );
  return [
    ...rows.map(({ person }) => sittingAddress(person)),
    sittingAddress(`${council.secretaryPosition}@${council.unit}`),
  ];
}

/** What an act answers: where the sitting stands. */
export interface ActedSitting {
  readonly id: string;
  readonly state: HeldSitting['state'];
  /** Acts so far: whoever read the sitting at this number has read it all. */
  readonly version: number;
}

export const actedOn = ({ id, state, sequence }: HeldSitting): ActedSitting => ({ id, state, version: sequence });
