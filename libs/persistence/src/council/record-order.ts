import type { CouncilRules, CouncilSeat, FieldFault, SubstitutionOrder } from '@kelisim/domain';
import { compositionFaults, DomainError, mayRecordCouncil, orderWords, refuse, rulesFaults } from '@kelisim/domain';
import { refuseFields } from '../calendars/change/change-faults';
import type { SessionPerson } from '../cases/session-person';
import { newId } from '../database/new-id';
import { sittingAddress } from '../database/notice-addresses';
import type { Transaction } from '../database/transaction';
import { currentSeat } from './council-capacity';
import { lockCouncil } from './lock-council';
import { readRules, readSeats } from './seats';

/** An order about a council: its rules, or its whole composition, from a day on. */
export interface CouncilOrderToRecord {
  readonly order: SubstitutionOrder;
  /** Local date. */
  readonly from: string;
  readonly rules: CouncilRules | null;
  readonly composition: readonly CouncilSeat[] | null;
}

/**
 * Records an order that gives a council its rules or its composition (R05, R50). A new composition takes the place of the former as a whole;
 * seats that were never held at the moment of recording end at it, not before: nothing that was decided under them is touched.
 *
 * @throws DomainError `not-found`, `forbidden`, `form-invalid` with every fault at its field.
 */
export async function recordCouncilOrder(
  tx: Transaction,
  who: SessionPerson,
  councilId: string,
  asked: CouncilOrderToRecord,
): Promise<{ readonly id: string }> {
  if (!mayRecordCouncil(who.appointments)) throw new DomainError(refuse('forbidden'));
  const council = await lockCouncil(tx, who.university, councilId);
  const known = await circumstances(tx, who.university, asked);
  const rules = asked.rules ?? (await readRules(tx, who.university, council.id));
  const seats = asked.composition ?? (await readSeats(tx, who.university, council.id));
  refuseFields(faultsOf(asked, known, rules, seats));
  const id = newId();
  await tx.query(
    `insert into council_orders (university, id, council, order_number, order_date, valid_from, rules, composition, recorded_by)
     values ($1, $2, $3, $4, $5::date, $6, $7::jsonb, $8::jsonb, $9)`,
    [
      ...[who.university, id, council.id, asked.order.number, asked.order.date, known.from],
      ...[inJson(asked.rules), inJson(asked.composition), who.person],
    ],
  );
  const before = await readSeats(tx, who.university, council.id);
  if (asked.composition !== null)
    await replaceSeats(tx, who, council.id, {
      seats: asked.composition,
      from: known.from,
      basis: orderWords(asked.order, who.language),
    });
  tx.announce([...before, ...(asked.composition ?? [])].map(({ person }) => sittingAddress(person)));
  return { id };
}

const inJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

interface Circumstances {
  readonly today: string;
  /** The first day as an instant, and no earlier than now: nobody's seat begins in the past. */
  readonly from: Date;
  readonly unknown: readonly string[];
}

async function circumstances(
  tx: Transaction,
  university: string,
  { from, composition }: CouncilOrderToRecord,
): Promise<Circumstances> {
  const { rows } = await tx.query<Circumstances>(
    `select (app_now() at time zone u.zone)::date::text as today, greatest(app_now(), $2::date::timestamp at time zone u.zone) as "from",
       array(select asked.id from unnest($3::uuid[]) as asked(id) where not exists (
         select from people p where p.university = u.id and p.id = asked.id)) as unknown
     from universities u where u.id = $1`,
    [university, from, composition?.map(({ person }) => person) ?? []],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the university is not known');
  return row;
}

/** The same day so many years later: what lies beyond it is a slip of the pen. */
const since = (day: string, years: number): string => `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;

function faultsOf(
  { order, from, composition, rules: asked }: CouncilOrderToRecord,
  { today, unknown }: Circumstances,
  rules: CouncilRules | null,
  seats: readonly CouncilSeat[],
): readonly FieldFault[] {
  const fault = (broken: boolean, path: string, rule: string): readonly FieldFault[] =>
    broken ? [{ path, rule }] : [];
  return [
    ...fault(order.date > today, '/order/date', 'past'),
    ...fault(order.date < since(today, -10), '/order/date', 'too-long-ago'),
    ...fault(from < today, '/from', 'future'),
    ...fault(from > since(today, 2), '/from', 'too-far-ahead'),
    ...fault(asked === null && composition === null, '', 'required'),
    ...(asked === null ? [] : rulesFaults(asked).map(({ path, rule }) => ({ path: `/rules${path}`, rule }))),
    ...(composition === null && seats.length === 0 ? [] : compositionFaults(seats, rules)),
    ...(composition ?? []).flatMap(({ person }, index) =>
      fault(unknown.includes(person), `/members/${String(index)}/person`, 'person-unknown'),
    ),
  ];
}

async function replaceSeats(
  tx: Transaction,
  { university }: SessionPerson,
  council: string,
  { seats, from, basis }: { readonly seats: readonly CouncilSeat[]; readonly from: Date; readonly basis: string },
): Promise<void> {
  // Seats still to begin are taken back whole, those that are held end where the new ones begin.
  await tx.query('delete from council_members where university = $1 and council = $2 and valid_from >= $3', [
    university,
    council,
    from,
  ]);
  await tx.query(
    `update council_members m set valid_to = $3 where m.university = $1 and m.council = $2 and (m.valid_to is null or m.valid_to > $3)
       and (m.valid_from <= $3 or ${currentSeat('m')})`,
    [university, council, from],
  );
  await tx.query(
    `insert into council_members (university, council, person, role, seat, valid_from, basis)
     select $1, $2, s.person, s.role, s.ordinal, $3, $4 from unnest($5::uuid[], $6::text[]) with ordinality as s(person, role, ordinal)`,
    [university, council, from, basis, seats.map(({ person }) => person), seats.map(({ role }) => role)],
  );
}
