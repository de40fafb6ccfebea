import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import type { SessionPerson } from '../cases/session-person';
import type { Page, PageRequest } from './cursor';
import { readCursor, toPage } from './cursor';
import { moment } from './moment';

/** Something a person has been told (R10): of what, about which case, and the reason where somebody refused. */
export interface LetterRow {
  readonly id: string;
  readonly kind: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string | null;
  /** The end it tells of. */
  readonly outcome: string | null;
  readonly writtenAt: string;
  /** The moment it tells of; null for letters from before this was kept. */
  readonly effectiveAt: string | null;
  readonly readAt: string | null;
  /** The refusal that ended the case: who refused, at which step, why. Null for other letters. */
  readonly refusal: {
    readonly step: string;
    readonly outcome: string;
    readonly by: string;
    readonly reason: string | null;
  } | null;
}

interface RawLetter {
  id: string;
  kind: string;
  case_id: string;
  number: string;
  procedure: string;
  pack_version: string;
  step: string | null;
  outcome: string | null;
  written_at: Date;
  effective_at: Date | null;
  read_at: Date | null;
  wrapped: Buffer | null;
  refused_step: string | null;
  refused_outcome: string | null;
  refused_by: string | null;
  refused_event: Buffer | null;
  cursor_at: string;
  cursor_id: string;
}

/** The letters of a person, newest first. A refusal carries its reason, opened for whom the letter is addressed to. */
export async function listLetters(
  q: Queryable,
  sealer: CaseSealer,
  who: Pick<SessionPerson, 'university' | 'person'>,
  request: PageRequest,
): Promise<Page<LetterRow>> {
  const [at, id] = readCursor(request.cursor) ?? [null, null];
  const { rows } = await q.query<RawLetter>(
    `select r.id, r.kind, r.case_id, c.number, c.procedure, c.version as pack_version, r.step, r.outcome, r.written_at, r.effective_at, r.read_at,
       k.wrapped, d.step as refused_step, d.outcome as refused_outcome, d.name as refused_by, d.bytes as refused_event,
       r.written_at::text as cursor_at, r.id as cursor_id
     from letters r
       join cases c on c.university = r.university and c.id = r.case_id
       left join case_keys k on k.university = c.university and k.case_id = c.id
       left join effects f on f.university = r.university and f.id = r.effect
       left join lateral (
         select d.step, d.outcome, p.name, e.bytes from decisions d
           join people p on p.university = d.university and p.id = d.person
           join events e on e.university = d.university and e.line = d.line and e.sequence = d.sequence
         where r.kind = 'ended' and d.university = r.university and d.case_id = r.case_id and d.consent = 'refuses'
           and (d.line = f.line or f.line = r.case_id)
         order by d.at desc limit 1
       ) d on true
     where r.university = $1 and r.person = $2 and ($3::timestamptz is null or (r.written_at, r.id) < ($3, $4))
     order by r.written_at desc, r.id desc limit $5`,
    [who.university, who.person, at, id, request.limit + 1],
  );
  return toPage(rows, request.limit, (row) => toLetter(row, sealer));
}

/** The person has read a letter. Reading it twice changes nothing. Gives whether it is his. */
export async function markLetterRead(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  id: string,
): Promise<boolean> {
  const { rowCount } = await q.query(
    `update letters set read_at = coalesce(read_at, app_now()) where university = $1 and person = $2 and id = $3`,
    [who.university, who.person, id],
  );
  return rowCount === 1;
}

/** He has read all that was written until now. */
export async function markLettersRead(q: Queryable, who: Pick<SessionPerson, 'university' | 'person'>): Promise<void> {
  await q.query('update letters set read_at = app_now() where university = $1 and person = $2 and read_at is null', [
    who.university,
    who.person,
  ]);
}

/** How many letters a person has not read, up to a limit: a badge needs no more. */
export async function countUnreadLetters(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  most: number,
): Promise<number> {
  const { rows } = await q.query<{ count: number }>(
    `select count(*)::int as count from (
       select from letters where university = $1 and person = $2 and read_at is null limit $3) unread`,
    [who.university, who.person, most],
  );
  return rows[0]?.count ?? 0;
}

function toLetter(row: RawLetter, sealer: CaseSealer): LetterRow {
  return {
    id: row.id,
    kind: row.kind,
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: row.step,
    outcome: row.outcome,
    writtenAt: row.written_at.toISOString(),
    effectiveAt: moment(row.effective_at),
    readAt: moment(row.read_at),
    refusal: refusalOf(row, sealer),
  };
}

function refusalOf(row: RawLetter, sealer: CaseSealer): LetterRow['refusal'] {
  const { refused_step: step, refused_outcome: outcome, refused_by: by, refused_event: bytes, wrapped } = row;
  if (step === null || outcome === null || by === null || bytes === null) return null;
  const { sealed } = JSON.parse(bytes.toString()) as { sealed: string | null };
  if (sealed === null || wrapped === null) return { step, outcome, by, reason: null };
  const personal = sealer.open<{ reason?: string }>(sealer.unwrap(wrapped), Buffer.from(sealed, 'base64'));
  return { step, outcome, by, reason: personal.reason ?? null };
}
