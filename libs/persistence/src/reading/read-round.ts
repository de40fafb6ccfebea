import type { KeptVisa, Round, Seat } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One who is asked in an approval by several, as its readers see him. */
export interface RoundSeat extends Pick<Seat, 'id' | 'stage' | 'address'> {
  /** Whoever is asked by name. */
  readonly person: Named | null;
  readonly answer: {
    readonly outcome: string;
    /** Whose answer it is. Null: the rule answered, since nobody did in time. */
    readonly by: Named | null;
    /** Who decided in his place (R38). */
    readonly acting: Named | null;
    /** RFC 3339; null where the rule answered. */
    readonly at: string | null;
    /** It stands from before a rework. */
    readonly kept: boolean;
  } | null;
}

/** An approval by several: one that goes on at the present step of a line, or the visas of one that is over. */
export interface RoundStanding {
  readonly step: string;
  readonly goesOn: boolean;
  /** The stage at which somebody is asked now, or was at last, counted from 0. */
  readonly stage: number;
  readonly seats: readonly RoundSeat[];
}

interface Answered {
  readonly step: string;
  readonly seat: string;
  readonly outcome: string;
  readonly person: string;
  readonly principal: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly at: string;
}

interface Row {
  readonly step: string | null;
  readonly round: Round | null;
  readonly visas: readonly KeptVisa[] | null;
  readonly answered: readonly Answered[] | null;
  readonly names: Readonly<Record<string, string>> | null;
}

/** Who is asked beside the reader of a task, and what he said (R35); null where no such approval goes on. */
export async function readRound(q: Queryable, university: string, line: string): Promise<RoundStanding | null> {
  return (await readRounds(q, university, line)).find(({ goesOn }) => goesOn) ?? null;
}

/** Every approval by several that a line has come to: the visas of those that are over, and who is waited for now. */
export async function readRounds(q: Queryable, university: string, line: string): Promise<readonly RoundStanding[]> {
  const { rows } = await q.query<Row>(statement, [university, line]);
  const [row] = rows;
  if (row === undefined) return [];
  const words = new RoundWords(row);
  const { round, step } = row;
  const going: RoundStanding[] =
    round === null || step === null
      ? []
      : [{ step, goesOn: true, stage: round.stage, seats: round.seats.map((seat) => words.seat(step, seat)) }];
  const visas = (row.visas ?? []).filter((visa) => going.length === 0 || visa.step !== step);
  const over = [...new Set(visas.map((visa) => visa.step))].map((each) => {
    const seats = visas
      .filter((visa) => visa.step === each)
      .sort(bySeat)
      .map((visa) => words.visa(visa));
    return { step: each, goesOn: false, stage: Math.max(...seats.map(({ stage }) => stage)), seats };
  });
  return [...over, ...going];
}

/** Visas are kept in the order in which they were given; they are shown as their places are asked. */
const bySeat = (one: KeptVisa, other: KeptVisa): number => one.seat.localeCompare(other.seat, 'en', { numeric: true });

/** Answers with the names and moments that the line's decisions give. */
class RoundWords {
  constructor(private readonly row: Row) {}

  seat(step: string, { id, stage, address, answer }: Seat): RoundSeat {
    return {
      ...{ id, stage, address },
      person: address.kind === 'person' ? this.named(address.person) : null,
      answer: answer === null ? null : this.answer(step, id, answer),
    };
  }

  /** Where he sat is where he decided. */
  visa({ step, seat, outcome, by, changed }: KeptVisa): RoundSeat {
    const { position = null, unit = null } = this.last(step, seat, outcome) ?? {};
    const held = position !== null && unit !== null;
    return {
      id: seat,
      stage: Number(seat.split('.', 1)[0]) - 1,
      address: held ? { kind: 'position', at: { position, unit } } : { kind: 'person', person: by ?? '' },
      person: held || by === null ? null : this.named(by),
      answer: this.answer(step, seat, { outcome, by, ...(changed.length > 0 ? { kept: true } : {}) }),
    };
  }

  private answer(step: string, seat: string, given: NonNullable<Seat['answer']>): NonNullable<RoundSeat['answer']> {
    const { outcome, by } = given;
    const decision = by === null ? undefined : this.last(step, seat, outcome);
    return {
      outcome,
      by: by === null ? null : this.named(by),
      acting: decision === undefined || decision.principal === null ? null : this.named(decision.person),
      at: decision === undefined ? null : new Date(decision.at).toISOString(),
      kept: given.kept === true,
    };
  }

  private last(step: string, seat: string, outcome: string): Answered | undefined {
    return this.row.answered?.findLast((one) => one.step === step && one.seat === seat && one.outcome === outcome);
  }

  private named(id: string): Named {
    return { id, name: this.row.names?.[id] ?? '' };
  }
}

const statement = `
  select l.step, l.state -> 'visas' as visas, d.answered,
    case when jsonb_typeof(l.state -> 'round') = 'object' then l.state -> 'round' end as round,
    (select json_object_agg(p.id, p.short_name) from people p
     where p.university = l.university and p.id in (
       select (seat -> 'address' ->> 'person')::uuid from jsonb_path_query(l.state, '$.round.seats[*]') seat
       union select (seat -> 'answer' ->> 'by')::uuid from jsonb_path_query(l.state, '$.round.seats[*]') seat
       union select (visa ->> 'by')::uuid from jsonb_path_query(l.state, '$.visas[*]') visa
       union select unnest(d.people)
     )) as names
  from lines l
    cross join lateral (
      select array_agg(d.person) as people, json_agg(json_build_object(
          'step', d.step, 'seat', substring(t.key from '#[0-9]+[.]([^/~]+)'), 'outcome', d.outcome, 'person', d.person,
          'principal', d.on_behalf_of, 'position', d.position, 'unit', d.unit, 'at', d.at) order by d.at, d.sequence) as answered
      from decisions d join tasks t on t.university = d.university and t.id = d.task
      where d.university = l.university and d.case_id = l.case_id and d.line = l.id and t.key ~ '#[0-9]+[.]'
    ) d
  where l.university = $1 and l.id = $2 and (l.state ? 'round' or l.state ? 'visas')`;
