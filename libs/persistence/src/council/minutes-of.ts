import type { LocalizedText, MinutesItem, SittingMinutes, VoteResult } from '@kelisim/domain';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import type { Floor } from './floor';
import { quorumOfFloor, readFloor } from './floor';
import type { HeldSitting } from './held-sitting';
import { rulesOf } from './held-sitting';
import type { AgendaItem, CountedResult } from './items';
import { collegialStep } from './put-on-agenda';
import { readSeats } from './seats';

interface WordsRow {
  readonly unit: LocalizedText;
  readonly place: string | null;
  readonly opened_at: Date;
  readonly opener: string;
  readonly names: Readonly<Record<string, string>>;
}

interface CaseRow {
  readonly item: string;
  readonly number: string;
  readonly procedure: string;
  readonly version: string;
  readonly step: string;
  readonly author: string;
}

/** What the minutes of a sitting say, as it stands: names and words of this moment, which no later change of people alters. */
export async function minutesOf(
  tx: Transaction,
  stores: CaseStores,
  held: HeldSitting,
  items: readonly AgendaItem[],
): Promise<SittingMinutes> {
  const floor = await readFloor(tx, held);
  const words = await readWords(tx, held);
  const rules = rulesOf(held);
  // An order may have replaced somebody since: he was there all the same, and the quorum was that of the opening.
  const seats = await readSeats(tx, held.university, held.council.id, words.opened_at.toISOString());
  const came = floor.seats.filter(({ person }) => !seats.some((seat) => seat.person === person));
  const there = whoWasThere({ ...floor, seats: [...seats, ...came] }, items);
  const voting = there.filter(
    ({ role }) => role !== 'alternate' && (role !== 'secretary' || rules.secretaryVotes),
  ).length;
  const quorum = quorumOfFloor(rules, { ...floor, seats });
  return {
    ...{
      council: held.council.title,
      unit: words.unit,
      number: held.minutesNumber ?? '',
      date: held.minutesDate ?? '',
    },
    ...{
      kind: held.kind,
      place: words.place,
      openedAt: words.opened_at.toISOString(),
      closedAt: held.now,
      deadline: held.deadline,
    },
    chair: floor.seats.find(({ role }) => role === 'chair')?.shortName ?? '',
    secretary: there.find(({ role }) => role === 'secretary')?.shortName ?? words.opener,
    present: there.map(({ shortName: name, role }) => ({ name, role })),
    absent: seats
      .filter((seat) => seat.role !== 'alternate' && !there.includes(seat))
      .map(({ shortName }) => shortName),
    quorum: held.kind === 'written' ? { ...quorum, present: voting, holds: voting >= quorum.needed } : quorum,
    ...{ rules, items: await itemsOf(tx, stores, held, items, words.names) },
  };
}

/** At a written vote those who sent a ballot. */
function whoWasThere({ kind, seats, present }: Floor, items: readonly AgendaItem[]): Floor['seats'] {
  const voted = items.flatMap(({ votes }) => votes.map(({ person }) => person));
  return seats.filter(({ person, role }) =>
    kind === 'written' ? voted.includes(person) || role === 'secretary' : present.includes(person),
  );
}

async function readWords(tx: Transaction, { university, id, council }: HeldSitting): Promise<WordsRow> {
  const { rows } = await tx.query<WordsRow>(
    `select u.name as unit, s.place, s.opened_at, o.short_name as opener,
       (select coalesce(json_object_agg(p.id, p.short_name), '{}') from people p where p.university = $1 and p.id in (
          select v.person from sitting_items i join sitting_votes v on v.university = i.university and v.item = i.id
          where i.university = $1 and i.sitting = $2
          union select r.person from sitting_items i join sitting_recusals r on r.university = i.university and r.item = i.id
          where i.university = $1 and i.sitting = $2)) as names
     from sittings s join units u on u.university = s.university and u.id = $3 join people o on o.university = s.university and o.id = s.opened_by
     where s.university = $1 and s.id = $2`,
    [university, id, council.unit],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a sitting that is closed was never opened');
  return row;
}

async function itemsOf(
  tx: Transaction,
  stores: CaseStores,
  { university }: HeldSitting,
  items: readonly AgendaItem[],
  names: WordsRow['names'],
): Promise<readonly MinutesItem[]> {
  const { rows } = await tx.query<CaseRow>(
    `select i.id as item, c.number, c.procedure, c.version, t.step, p.short_name as author
     from unnest($2::uuid[]) asked join sitting_items i on i.university = $1 and i.id = asked
       join cases c on c.university = i.university and c.id = i.case_id join tasks t on t.university = i.university and t.id = i.task
       join people p on p.university = c.university and p.id = c.author`,
    [university, items.map(({ id }) => id)],
  );
  const made: MinutesItem[] = [];
  for (const item of items) {
    const row = rows.find((one) => one.item === item.id);
    if (row === undefined || item.state === 'pending' || item.state === 'voting')
      throw new Error('an item of the minutes is open');
    const { definition } = await stores.packs.get(university, row.procedure, row.version);
    const outcome = collegialStep(definition, row.step).outcomes.find(({ id }) => id === item.outcome);
    const { question, state, result, resolution, remarks, reason } = item;
    made.push({
      ...{
        number: row.number,
        title: definition.title,
        author: row.author,
        question,
        state,
        decision: outcome?.title ?? null,
      },
      votes: countedOf(item).map(({ person, vote }) => ({ name: names[person] ?? '', vote })),
      recused: item.recused.map(({ person }) => names[person] ?? ''),
      ...{ result: result && resultOf(result), resolution, remarks, reason },
    });
  }
  return made;
}

/** The votes that came to the result; of what was not decided all that were given. */
const countedOf = ({ votes, result }: AgendaItem): AgendaItem['votes'] =>
  votes.filter(({ person }) => result?.voters?.includes(person) ?? true);

/** Minutes name people, and hold no ids. */
function resultOf({
  result,
  decidedBy,
  counts,
  majority,
  base,
  needed,
  quorum,
  castingVote,
}: CountedResult): VoteResult {
  return { result, decidedBy, counts, majority, base, needed, quorum, castingVote };
}
