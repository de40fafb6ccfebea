import type { SessionPerson } from '../../cases/session-person';
import type { Queryable } from '../../database/queryable';
import type { Page, PageRequest } from '../../reading/cursor';
import { readCursor, toPage } from '../../reading/cursor';
import { keeping, keptPrincipal } from './kept-principal';
import { runningSubstitution } from './running-substitution';
import type { SubstitutionRow, SubstitutionState } from './substitution-row';

export interface SubstitutionsRequest extends PageRequest {
  /** `mine`: those that name me; `kept`: of everybody for whom I may record. */
  readonly whose: 'mine' | 'kept';
  /** Only what is in force or still to come. */
  readonly live: boolean;
}

interface RawSubstitution {
  readonly id: string;
  readonly principal: string;
  readonly principal_name: string;
  readonly acting: string;
  readonly acting_name: string;
  readonly order_number: string;
  readonly order_date: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly procedures: readonly string[] | null;
  readonly state: SubstitutionState;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
  readonly revoked_because: string | null;
  readonly revocable: boolean;
  readonly cursor_at: string;
  readonly cursor_id: string;
}

const whose = {
  mine: '(s.principal = $2 or s.acting = $2)',
  kept: keptPrincipal('s.principal'),
};

/** Substitutions by the day they begin, the latest first: those that name the person, or of everybody whose he keeps. One statement. */
export async function listSubstitutions(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  request: SubstitutionsRequest,
): Promise<Page<SubstitutionRow>> {
  const [at, id] = readCursor(request.cursor) ?? [null, null];
  const { rows } = await q.query<RawSubstitution>(
    `${keeping}
     select s.id, s.principal, p.name as principal_name, s.acting, a.name as acting_name, s.order_number, s.order_date::text,
       (s.valid_from at time zone u.zone)::date::text as first_day, ((s.valid_to at time zone u.zone)::date - 1)::text as last_day,
       s.procedures, r.short_name as recorded_by, s.recorded_at, s.revoked_at, v.short_name as revoked_by, s.revoked_because,
       case when s.revoked_at is not null then 'revoked' when s.valid_to <= app_now() then 'ended'
         when ${runningSubstitution} then 'running' else 'coming' end as state,
       s.revoked_at is null and s.valid_to > app_now() and ${keptPrincipal('s.principal')} as revocable,
       s.valid_from::text as cursor_at, s.id as cursor_id
     from (
       select s.* from substitutions s
       where s.university = $1 and ($3::timestamptz is null or (s.valid_from, s.id) < ($3, $4::uuid))
         and (not $6::boolean or (s.revoked_at is null and s.valid_to > app_now())) and ${whose[request.whose]}
       order by s.valid_from desc, s.id desc limit $5
     ) s
       join universities u on u.id = s.university
       join people p on p.university = s.university and p.id = s.principal
       join people a on a.university = s.university and a.id = s.acting
       join people r on r.university = s.university and r.id = s.recorded_by
       left join people v on v.university = s.university and v.id = s.revoked_by
     order by s.valid_from desc, s.id desc`,
    [who.university, who.person, at, id, request.limit + 1, request.live],
  );
  return toPage(rows, request.limit, toRow);
}

function toRow(row: RawSubstitution): SubstitutionRow {
  const { revoked_at: revokedAt, revoked_by: revokedBy, revoked_because: because } = row;
  return {
    id: row.id,
    principal: { id: row.principal, name: row.principal_name },
    acting: { id: row.acting, name: row.acting_name },
    order: { number: row.order_number, date: row.order_date },
    from: row.first_day,
    to: row.last_day,
    procedures: row.procedures,
    state: row.state,
    recorded: { by: row.recorded_by, at: row.recorded_at.toISOString() },
    revoked:
      revokedAt === null || because === null ? null : { by: revokedBy ?? '', at: revokedAt.toISOString(), because },
    revocable: row.revocable,
  };
}
