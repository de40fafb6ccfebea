import { DomainError } from '@kelisim/domain';
import type { SessionPerson } from '../../cases/session-person';
import { newId } from '../../database/new-id';
import type { Queryable } from '../../database/queryable';
import type { JournalPort } from '../../record/journal-port';
import { holdCalendars } from '../calendar-tree';
import type { CalendarBasis } from '../record-layer';
import { writePlan } from '../record-layer';
import type { CalendarChange, MovedCounts } from './calendar-act';
import type { CalendarKeeper } from './calendar-keeper';
import { readKeeper } from './calendar-keeper';
import { requireSigned } from './change-faults';
import { requireUndeclared } from './declared-outages';
import { momentHere } from './moment-here';
import type { ChangePlan } from './plan-change';
import { planChange } from './plan-change';

/** An act as it was agreed on. */
export interface ChangeToBegin extends CalendarChange {
  readonly basis: CalendarBasis;
  /** Of the preview that was agreed on. */
  readonly fingerprint: string;
}

export interface BegunChange {
  readonly id: string;
  readonly counts: MovedCounts;
  /** Versions that it has made, by unit. */
  readonly versions: readonly { readonly unit: string; readonly version: string }[];
}

/** So many of the new list a refusal tells. */
const toldMoves = 50;

/**
 * Records the act by which a calendar is changed or an outage declared (R18): what becomes of which term is settled with it. The
 * terms of cases are moved afterwards, each with an event of its own ({@link finishChange}); those of the journal at once.
 *
 * @throws DomainError `forbidden`, `not-found`; `form-invalid` with every fault at its field, also for an outage that is declared already; `calendar-changed` with the new list
 *   where the act would not do what its preview has shown.
 */
export async function beginChange(
  tx: Queryable,
  journal: JournalPort,
  who: Pick<SessionPerson, 'university' | 'person'>,
  change: ChangeToBegin,
): Promise<BegunChange> {
  const { university } = who;
  const keeper = await readKeeper(tx, who);
  await holdCalendars(tx, university);
  const { unit, act, basis, fingerprint } = change;
  const { now, today } = await momentHere(tx, university);
  requireSigned(basis, today);
  const plan = await planChange(tx, { university, journal, now }, { unit, act });
  if (act.kind === 'outage') await requireUndeclared(tx, university, unit, act);
  if (plan.fingerprint !== fingerprint) throw new DomainError({ code: 'calendar-changed', data: toldPlan(plan) });
  if (plan.layer !== null) await writePlan(tx, university, { unit, basis, recordedBy: who.person }, plan.layer);
  const id = newId();
  await writeChange(tx, university, { id, change, keeper, plan });
  await writeMoves(tx, university, id, plan);
  await journal.moveTermsBy(tx, plan.journal);
  const versions = plan.layer?.versions.map((version) => ({ unit: version.unit, version: version.calendar.id })) ?? [];
  return { id, counts: plan.counts, versions };
}

const toldPlan = ({ fingerprint, counts, moves }: ChangePlan): Readonly<Record<string, unknown>> => ({
  fingerprint,
  counts,
  moves: moves.slice(0, toldMoves).map((move) => ({ case: move.case, key: move.key, from: move.from, to: move.to })),
});

interface WrittenChange {
  readonly id: string;
  readonly change: ChangeToBegin;
  readonly keeper: CalendarKeeper;
  readonly plan: ChangePlan;
}

async function writeChange(
  tx: Queryable,
  university: string,
  { id, change: { unit, act, basis }, keeper, plan }: WrittenChange,
): Promise<void> {
  const outage = act.kind === 'outage' ? [act.from, act.to] : [null, null];
  await tx.query(
    `insert into calendar_changes (university, id, unit, kind, layer, outage_from, outage_to, basis, recorded_by, position,
       position_unit, position_basis, counts)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[university, id, unit, act.kind, plan.layer?.layer.number ?? null, ...outage, JSON.stringify(basis)],
      ...[keeper.person, keeper.position, keeper.unit, keeper.basis, JSON.stringify(plan.counts)],
    ],
  );
}

async function writeMoves(tx: Queryable, university: string, change: string, { moves }: ChangePlan): Promise<void> {
  const rows = moves.map(({ line, key, case: { id }, calendar, from, to }) => ({
    ...{ line, deadline: key, case_id: id, calendar, due_before: from, due_after: to },
  }));
  await tx.query(
    `insert into calendar_moves (university, change, line, deadline, case_id, calendar, due_before, due_after)
     select $1, $2, m.* from json_to_recordset($3) as m
       (line uuid, deadline text, case_id uuid, calendar text, due_before timestamptz, due_after timestamptz)`,
    [university, change, JSON.stringify(rows)],
  );
}
