import type { AddressFact, Question } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

type AddressQuestion = Extract<Question, { kind: 'address' | 'superior' | 'council' }>;

interface CandidateRow {
  readonly id: string;
  readonly position: string;
  readonly unit: string;
  readonly held: boolean;
  readonly held_by_another: boolean;
  /** Of those who may answer; null where there are several. */
  readonly sole: string | null;
}

/** The administrator is asked when a whole line of superiors is vacant: a vacant position is an answer (design §4). */
const administrator = 'administrator';

/**
 * Finds who is asked: the position itself if somebody other than the excluded person and the asker holds it, otherwise the head of
 * the unit, then of the unit above, and so on (R48). Who is above a position is found the same way, without the position. One statement for all questions, at the database's clock.
 */
export async function findAddresses(
  q: Queryable,
  university: string,
  topUnit: string,
  questions: readonly AddressQuestion[],
): Promise<Record<string, AddressFact>> {
  const { rows } = await q.query<CandidateRow>(candidatesStatement, [
    university,
    questions.map((question) => question.id),
    questions.map((question) => (question.kind === 'council' ? null : question.position)),
    questions.map((question) => (question.kind === 'council' ? question.council : null)),
    questions.map((question) => question.unit),
    questions.map((question) => question.excluding),
    questions.map((question) => question.kind === 'superior'),
    questions.map((question) => (question.kind === 'address' ? (question.asker ?? null) : null)),
  ]);
  const wantsSole = new Set(
    questions.filter((each) => each.kind === 'address' && each.sole === true).map(({ id }) => id),
  );
  return Object.fromEntries(
    questions.map(({ id }) => [
      id,
      chooseAddress(
        rows.filter((row) => row.id === id),
        topUnit,
        wantsSole.has(id),
      ),
    ]),
  );
}

function chooseAddress(candidates: readonly CandidateRow[], topUnit: string, wantsSole: boolean): AddressFact {
  const index = candidates.findIndex((candidate) => candidate.held_by_another);
  const passedRows = index === -1 ? candidates : candidates.slice(0, index);
  const passed = passedRows.map(({ position, unit, held }) => ({
    position,
    unit,
    why: held ? ('own-act' as const) : ('vacant' as const),
  }));
  const chosen = candidates[index];
  const at =
    chosen === undefined
      ? { position: administrator, unit: topUnit }
      : { position: chosen.position, unit: chosen.unit };
  const sole = wantsSole ? (chosen?.sole ?? null) : null;
  return { kind: 'address', at, passed, ...(sole === null ? {} : { sole }) };
}

const candidatesStatement = `
  with recursive asked as (
    select a.id, a.unit, a.excluding, a.asker, coalesce(a.position, c.secretary_position) as position, a.above
    from unnest($2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::boolean[], $8::uuid[])
      as a(id, position, council, unit, excluding, above, asker)
      left join councils c on c.university = $1 and c.kind = a.council and c.unit = a.unit
  ), above as (
    select a.id, 0 as depth, u.id as unit, u.parent, u.head_position
    from asked a join units u on u.university = $1 and u.id = a.unit
    union all
    select b.id, b.depth + 1, u.id, u.parent, u.head_position
    from above b join units u on u.university = $1 and u.id = b.parent
  ), candidates as (
    select a.id, 0 as rank, a.position, a.unit from asked a where a.position is not null and not a.above
    union all
    select b.id, b.depth + 1, b.head_position, b.unit
    from above b join asked a on a.id = b.id
    where b.depth > 0 or a.position is distinct from b.head_position
  )
  select c.id, c.position, c.unit, coalesce(h.held, false) as held, coalesce(h.held_by_another, false) as held_by_another,
    h.sole
  from candidates c join asked a on a.id = c.id
    left join lateral (
      select true as held, bool_or(p.person is distinct from a.excluding and p.person is distinct from a.asker) as held_by_another,
        case when count(distinct p.person) filter (where p.person is distinct from a.excluding) = 1
          then min(p.person::text) filter (where p.person is distinct from a.excluding) end as sole
      from appointments p
      where p.university = $1 and p.unit = c.unit and p.position = c.position
        and p.valid_from <= app_now() and (p.valid_to is null or p.valid_to > app_now())
      having count(*) > 0
    ) h on true
  order by c.id, c.rank`;
