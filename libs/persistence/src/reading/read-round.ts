import type { Round, Seat } from '@kelisim/domain';
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
    /** Null: the rule answered, since nobody did in time. */
    readonly by: Named | null;
    /** It stands from before a rework. */
    readonly kept: boolean;
  } | null;
}

/** An approval by several that goes on at the present step of a line. */
export interface RoundStanding {
  /** The stage at which somebody is asked now, counted from 0. */
  readonly stage: number;
  readonly seats: readonly RoundSeat[];
}

/** Who is asked beside the reader of a task, and what he said (R35); null where no such approval goes on. */
export async function readRound(q: Queryable, university: string, line: string): Promise<RoundStanding | null> {
  const { rows } = await q.query<{ round: Round | null; names: Readonly<Record<string, string>> | null }>(
    `select l.state -> 'round' as round,
       (select json_object_agg(p.id, p.short_name) from people p
        where p.university = l.university and p.id in (
          select (seat -> 'address' ->> 'person')::uuid from jsonb_array_elements(l.state -> 'round' -> 'seats') seat
          union select (seat -> 'answer' ->> 'by')::uuid from jsonb_array_elements(l.state -> 'round' -> 'seats') seat
        )) as names
     from lines l where l.university = $1 and l.id = $2 and jsonb_typeof(l.state -> 'round') = 'object'`,
    [university, line],
  );
  const [row] = rows;
  if (row === undefined || row.round === null) return null;
  const nameOf = (id: string): Named => ({ id, name: row.names?.[id] ?? '' });
  return {
    stage: row.round.stage,
    seats: row.round.seats.map(({ id, stage, address, answer }) => ({
      ...{ id, stage, address },
      person: address.kind === 'person' ? nameOf(address.person) : null,
      answer:
        answer === null
          ? null
          : { outcome: answer.outcome, by: answer.by === null ? null : nameOf(answer.by), kept: answer.kept === true },
    })),
  };
}
