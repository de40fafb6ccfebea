import type { FieldFault, SubstitutionOrder } from '@kelisim/domain';
import { closesLoop, DomainError, refuse, repeats } from '@kelisim/domain';
import { refuseFields } from '../../calendars/change/change-faults';
import type { SessionPerson } from '../../cases/session-person';
import { newId } from '../../database/new-id';
import type { Queryable } from '../../database/queryable';
import type { Transaction } from '../../database/transaction';
import { holdSubstitutions } from './hold-substitutions';
import { keeping, keptPrincipal } from './kept-principal';

/** What an order says: who acts for whom, on which days, in what. */
export interface SubstitutionToRecord {
  readonly principal: string;
  readonly acting: string;
  readonly order: SubstitutionOrder;
  /** Local dates, both of it. */
  readonly from: string;
  readonly to: string;
  /** Null: every procedure. */
  readonly procedures: readonly string[] | null;
}

/** What the database knows of those whom a substitution names, and of its days. */
interface Circumstances {
  readonly kept: boolean;
  readonly today: string;
  /** The days as instants. */
  readonly from: Date;
  readonly to: Date;
  readonly principalEmployed: boolean;
  readonly actingEmployed: boolean;
  readonly actingEnters: boolean;
  readonly unknown: readonly string[];
}

/**
 * Records on an order that somebody acts for another (R38): the person himself does, the head or secretary of his unit or of one
 * above, the personnel service or the administrator (policy `substitutionRecorders`).
 *
 * @throws DomainError `forbidden`, `own-act` where somebody else's recorder names himself (R48), `form-invalid` with every fault at
 *   its field: nobody acts for himself, on a paper still to be signed, twice, or in a ring.
 */
export async function recordSubstitution(
  tx: Transaction,
  who: Pick<SessionPerson, 'university' | 'person'>,
  asked: SubstitutionToRecord,
): Promise<{ readonly id: string }> {
  const known = await readCircumstances(tx, who, asked);
  if (!known.kept) throw new DomainError(refuse('forbidden'));
  if (asked.acting === who.person && asked.principal !== who.person) throw new DomainError(refuse('own-act'));
  refuseFields(faultsOf(asked, known));
  const span = { ...asked, from: known.from.toISOString(), to: known.to.toISOString() };
  const beside = await holdSubstitutions(tx, who.university, span);
  if (repeats(beside, span)) refuseFields([{ path: '/acting', rule: 'acts-already' }]);
  if (closesLoop(beside, span)) refuseFields([{ path: '/acting', rule: 'acting-ring' }]);
  const id = newId();
  await tx.query(
    `insert into substitutions (university, id, principal, acting, order_number, order_date, valid_from, valid_to, procedures, recorded_by)
     values ($1, $2, $3, $4, $5, $6::date, $7, $8, $9, $10)`,
    [
      ...[who.university, id, asked.principal, asked.acting, asked.order.number, asked.order.date],
      ...[span.from, span.to, asked.procedures, who.person],
    ],
  );
  tx.announce([asked.principal, asked.acting]);
  return { id };
}

const employed = (
  person: string,
): string => `exists (select from appointments e where e.university = $1 and e.person = ${person}
  and e.valid_from <= app_now() and (e.valid_to is null or e.valid_to > app_now()))`;

async function readCircumstances(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  { principal, acting, from, to, procedures }: SubstitutionToRecord,
): Promise<Circumstances> {
  const { rows } = await q.query<Circumstances>(
    `${keeping}
     select ${keptPrincipal('$3::uuid')} as kept, (app_now() at time zone u.zone)::date::text as today,
       $5::date::timestamp at time zone u.zone as "from", ($6::date + 1)::timestamp at time zone u.zone as "to",
       ${employed('$3::uuid')} as "principalEmployed", ${employed('$4::uuid')} as "actingEmployed",
       exists (select from accounts c where c.university = $1 and c.person = $4 and c.disabled_at is null) as "actingEnters",
       array(select asked.id from unnest($7::text[]) as asked (id)
         where not exists (select from procedures p where p.university = $1 and p.id = asked.id)) as unknown
     from universities u where u.id = $1`,
    [who.university, who.person, principal, acting, from, to, procedures ?? []],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the university is not known');
  return row;
}

function faultsOf(
  { principal, acting, order, from, to, procedures }: SubstitutionToRecord,
  known: Circumstances,
): FieldFault[] {
  const fault = (broken: boolean, path: string, rule: string): FieldFault[] => (broken ? [{ path, rule }] : []);
  return [
    ...fault(!known.principalEmployed, '/principal', 'person-unknown'),
    ...fault(acting === principal, '/acting', 'acts-for-himself'),
    ...fault(!known.actingEmployed, '/acting', 'person-unknown'),
    ...fault(known.actingEmployed && !known.actingEnters, '/acting', 'no-account'),
    ...fault(order.date > known.today, '/order/date', 'past'),
    ...fault(to < from, '/to', 'end-before-start'),
    ...fault(to >= from && to < known.today, '/to', 'over-already'),
    ...known.unknown.map((id) => ({ path: `/procedures/${String(procedures?.indexOf(id) ?? 0)}`, rule: 'enum' })),
  ];
}
