import type { Queryable } from '../database/queryable';
import { findCases } from '../reading/find-cases';
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

/** The cases that a search is about, as a condition on `caseId`. */
export async function searched(q: Queryable, caseId: string, search: string, place: Place): Promise<string> {
  const found = await findCases(q, search);
  if (found !== null) return `${caseId} = any (${place(found)}::uuid[])`;
  const words = place(search);
  return `exists (select from cases s join people p on p.university = s.university and p.id = s.author
    where s.university = $1 and s.id = ${caseId}
      and (starts_with(folded(s.number), folded(${words})) or starts_with(folded(p.name), folded(${words}))))`;
}

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
  if (person !== undefined) conditions.push(addressedTo(place(person)));
  if (search !== undefined) conditions.push(await searched(q, 'x.case_id', search, place));
  return conditions;
}

const addressedTo = (person: string): string => `(x.person = ${person}::uuid or (x.unit is not null and exists (
  select from appointments a where a.university = $1 and a.person = ${person}::uuid and a.unit = x.unit and a.position = x.position
    and a.valid_from <= moment.now and (a.valid_to is null or a.valid_to > moment.now))))`;
