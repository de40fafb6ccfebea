import type { LocalizedText } from '@kelisim/domain';

/** A council as its row says. */
export interface CouncilRow {
  readonly id: string;
  readonly kind: string;
  readonly unit: string;
  readonly title: LocalizedText;
  readonly secretaryPosition: string;
}

/** What {@link CouncilRow} is read from, for a council `c`. */
export const councilColumns = 'c.id, c.kind, c.unit, c.title, c.secretary_position as "secretaryPosition"';
