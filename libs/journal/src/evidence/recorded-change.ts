import type { LocalizedText } from '@kelisim/domain';
import type { CellContent } from '../rules/cell-change';

/** By which right a mark was changed: one of those of `cellRight`, or an import (R26). */
export interface RecordedRight {
  readonly kind: 'open-period' | 'window' | 'import' | 'substitution' | 'repeat-course';
  /** The window, as the register numbers it, and the case that opened it. */
  readonly window: {
    readonly id: string;
    readonly number: string;
    readonly case: { readonly id: string; readonly number: string };
  } | null;
  /** The substitution or repeat course, and the minutes on which it rests (R16, R17). */
  readonly assignment: { readonly id: string; readonly basis: Readonly<Record<string, unknown>> } | null;
}

/** What stood in a cell, as people read it. */
export interface RecordedContent extends CellContent {
  /** The mark's word in each language, where its scale has words («зачтено»); null for numbers and absences. */
  readonly words: LocalizedText | null;
}

/** One change of one cell, as its evidence tells it (R26). */
export interface RecordedChange {
  /** Greater than that of every earlier change of the same journal. */
  readonly id: string;
  readonly lesson: {
    readonly id: string;
    readonly date: string;
    readonly type: string;
    readonly typeTitle: LocalizedText;
    readonly topic: string;
  };
  readonly student: { readonly id: string; readonly name: string };
  readonly before: RecordedContent;
  readonly after: RecordedContent;
  readonly by: { readonly id: string; readonly name: string };
  /** The teacher whose load it is, where somebody else wrote. */
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly right: RecordedRight;
  /** The dean's order behind the note «перезачет» (R25). */
  readonly order: { readonly id: string; readonly number: string; readonly issuedOn: string } | null;
}
