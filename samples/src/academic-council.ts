import type { CouncilRole, CouncilRules } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { insertRows } from './insert-rows';
import { idOf } from './random';
import type { Employee } from './staff';
import { holders } from './staff';
import { faculties, unitId } from './units';

const council = idOf('council academic');

/** Two thirds of its members are a quorum, more than half of those present decide by roll; what was decided on paper may be recorded. */
const rules: CouncilRules = {
  quorum: { kind: 'two-thirds' },
  majority: { share: 'more-than-half', of: 'present' },
  voting: 'roll',
  castingVote: true,
  secretaryVotes: false,
  recording: 'allowed',
};

/** The academic council of the university (R05): it decides at sittings, by the rules and with the composition of one order. */
export async function insertAcademicCouncil(
  client: Queryable,
  university: string,
  staff: readonly Employee[],
  { validFrom, basis }: { readonly validFrom: string; readonly basis: string },
): Promise<void> {
  const insert = (table: string, rows: readonly object[]): Promise<number> =>
    insertRows(client, university, { table, rows });
  const seats = seatsOf(staff);
  await insert('councils', [
    {
      id: council,
      ...{ kind: 'academic-council', unit: unitId('university'), secretary_position: 'academic-secretary' },
      title: { ru: 'Учёный совет', kk: 'Ғылыми кеңес', ky: 'Окумуштуулар кеңеши', en: 'Academic council' },
    },
  ]);
  await insert('council_orders', [
    {
      ...{ id: idOf('council academic order'), council, order_number: '2-к', order_date: validFrom.slice(0, 10) },
      ...{ valid_from: validFrom, rules, composition: seats },
      recorded_by: holders(staff, 'administrator', 'university')[0]?.id,
    },
  ]);
  await insert(
    'council_members',
    seats.map((seat, place) => ({ council, ...seat, seat: place + 1, valid_from: validFrom, basis })),
  );
}

/** The rector leads it; the vice-rector, the deans and three heads of department are members, two heads stand by as alternates. */
function seatsOf(staff: readonly Employee[]): readonly { readonly person: string; readonly role: CouncilRole }[] {
  const heads = staff.filter(({ positions }) => positions[0]?.position === 'department-head');
  const seats = (role: CouncilRole, people: readonly Employee[]): { person: string; role: CouncilRole }[] =>
    people.map(({ id }) => ({ person: id, role }));
  return [
    ...seats('chair', holders(staff, 'rector', 'university')),
    ...seats('secretary', holders(staff, 'academic-secretary', 'university')),
    ...seats('member', holders(staff, 'vice-rector', 'university')),
    ...seats(
      'member',
      faculties.flatMap(({ code }) => holders(staff, 'dean', code)),
    ),
    ...seats('member', holders(staff, 'legal-head', 'university')),
    ...seats('member', heads.slice(0, 3)),
    ...seats('alternate', heads.slice(3, 5)),
  ];
}
