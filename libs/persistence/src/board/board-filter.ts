import type { Queryable } from '../database/queryable';
import { currentAppointment } from '../reading/case-visibility';
import type { BoardScope } from './board-scope';
import { unitsUnder } from './board-scope';

/** What a board is narrowed to; what is left out is not asked for. */
export interface BoardFilter {
  readonly procedure?: string;
  /** With the units below it. */
  readonly unit?: string;
  /** Whoever is waited for: by name, or by a position that he holds now. */
  readonly person?: string;
  /** How the case's number, or its author's name, begins. */
  readonly search?: string;
}

/** Puts a value into a statement and gives its place. */
export type Place = (value: unknown) => string;

/** A statement's values, the university first. */
export function valuesOf(university: string): { readonly values: unknown[]; readonly place: Place } {
  const values: unknown[] = [university];
  return { values, place: (value) => `$${String(values.push(value))}` };
}

/** The unit that deadline `x` stands with: of the position that is asked, otherwise of the author. */
export const unitOfDeadline = 'coalesce(x.unit, x.author_unit)';

/** Which units are looked at; null: all of them. */
export async function unitsWanted(
  q: Queryable,
  university: string,
  scope: BoardScope,
  unit: string | undefined,
): Promise<readonly string[] | null> {
  if (unit === undefined) return scope === 'all' ? null : scope.units;
  const under = await unitsUnder(q, university, unit);
  return scope === 'all' ? under : under.filter((id) => scope.units.includes(id));
}

/** More cases than a board can hold. */
const mostFound = 200_000;

/**
 * Whether a case is one that a search is about, as a condition on `caseId`. The cases are found once by their indexes and kept as a
 * set, however many they are; were this a join, they would be gone through for every term.
 */
export const searched = (caseId: string, search: string, place: Place): string =>
  `(${caseId} in (select cases_beginning(${place(search)}, ${String(mostFound)}))) is true`;

/** The conditions on live deadline `x`, each answered by the index of the board. */
export async function boardConditions(
  q: Queryable,
  university: string,
  scope: BoardScope,
  { procedure, unit, person, search }: BoardFilter,
  place: Place,
): Promise<readonly string[]> {
  const conditions = [`x.university = $1 and x.state in ('running', 'breached', 'paused')`];
  const units = await unitsWanted(q, university, scope, unit);
  if (units !== null) conditions.push(`${unitOfDeadline} = any (${place(units)}::uuid[])`);
  if (procedure !== undefined) conditions.push(`x.procedure = ${place(procedure)}`);
  if (person !== undefined) conditions.push(await addressedTo(q, university, person, place));
  if (search !== undefined) conditions.push(searched('x.case_id', search, place));
  return conditions;
}

/** What he holds is looked up once: asked of every term anew, it would cost more than all the rest. */
async function addressedTo(q: Queryable, university: string, person: string, place: Place): Promise<string> {
  const { rows } = await q.query<{ unit: string; position: string }>(
    `select a.unit, a.position from appointments a where ${currentAppointment}`,
    [university, person],
  );
  const units = place(rows.map(({ unit }) => unit));
  const places = place(rows.map(({ unit, position }) => unit + position));
  return `(x.person = ${place(person)}::uuid
    or (x.unit = any (${units}::uuid[]) and x.unit::text || x.position = any (${places}::text[])))`;
}
