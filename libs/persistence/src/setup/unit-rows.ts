import type { LocalizedText } from '@kelisim/domain';
import { newId } from '../database/new-id';
import type { PlannedUnit, UniversityPlan } from './university-plan';
import type { usualPositions } from './usual-positions';

/** A row of `units`. */
export interface UnitRow {
  readonly id: string;
  readonly kind: 'university' | 'faculty' | 'department' | 'office';
  readonly code: string;
  readonly name: LocalizedText;
  readonly parent: string | null;
  readonly head_position: keyof typeof usualPositions;
}

/** Who is asked for a unit where nobody else holds the position that is asked; an ordinary office has no head of its own. */
const kinds: Readonly<Record<PlannedUnit['kind'], Pick<UnitRow, 'kind' | 'head_position'>>> = {
  faculty: { kind: 'faculty', head_position: 'dean' },
  department: { kind: 'department', head_position: 'department-head' },
  registrar: { kind: 'office', head_position: 'registrar' },
  office: { kind: 'office', head_position: 'rector' },
};

/** The university as the topmost unit, and under it the first units; parents first. */
export function unitRows({ name, units }: Pick<UniversityPlan, 'name' | 'units'>): readonly [UnitRow, ...UnitRow[]] {
  const top: UnitRow = {
    id: newId(),
    ...{ kind: 'university', code: 'university', name, parent: null, head_position: 'rector' },
  };
  const ids = units.map(() => newId());
  const rows = units.map((unit, place): UnitRow => {
    const parent = unit.parent === null ? top.id : ids[unit.parent];
    if (parent === undefined) throw new Error('a unit under one that is not there');
    return {
      ...kinds[unit.kind],
      ...{ id: ids[place] ?? '', code: `${unit.kind}-${String(place + 1)}`, name: unit.name, parent },
    };
  });
  return [top, ...rows];
}
