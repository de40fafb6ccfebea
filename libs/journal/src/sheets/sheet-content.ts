import type { LocalizedText } from '@kelisim/domain';
import type { Standing } from '../rules/consolidated';
import type { SheetRow } from '../rules/sheet-rows';

/** A column of a sheet with the lessons it is taken of. */
export interface SheetContentColumn {
  readonly id: string;
  readonly title: LocalizedText;
  readonly take: 'average' | 'last' | 'sum' | 'each';
  /** Its share in the final mark; null for one that is shown only. */
  readonly weight: string | null;
  /** Admission or the final mark asks for it: its lessons are held by the closed sheet. */
  readonly asked: boolean;
  /** In the order in which they were held; dates are local. */
  readonly lessons: readonly { readonly id: string; readonly date: string; readonly type: string }[];
}

export interface SheetContentRow extends Omit<SheetRow, 'student'> {
  readonly student: { readonly id: string; readonly name: string; readonly recordBook: string };
}

/** How often a final mark was given. `label` is its letter, or the mark itself where it has none. */
export interface MarkCount {
  readonly label: string;
  readonly count: number;
}

/** What is on a sheet but for its register number and its closing: the same while it is open and after it was closed. */
export interface SheetMaterial {
  readonly kind: { readonly code: string; readonly title: LocalizedText };
  readonly university: { readonly name: LocalizedText; readonly zone: string };
  readonly faculty: LocalizedText;
  readonly department: LocalizedText;
  readonly programme: { readonly code: string; readonly name: LocalizedText };
  readonly discipline: { readonly id: string; readonly code: string; readonly name: LocalizedText };
  readonly group: { readonly id: string; readonly name: string; readonly course: number };
  readonly period: { readonly id: string; readonly title: LocalizedText };
  readonly teachers: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly scale: { readonly code: string; readonly title: LocalizedText };
  readonly columns: readonly SheetContentColumn[];
  readonly rows: readonly SheetContentRow[];
  readonly summary: Standing & { readonly students: number; readonly marks: readonly MarkCount[] };
}

/** How a revision came about. Moments are RFC 3339 in UTC. */
export interface SheetClosing {
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  /** The first closing had to be before this (R20). */
  readonly closeBy: string;
  readonly late: boolean;
  /** Number of the window whose changes it holds; null for the first closing. */
  readonly window: string | null;
}

/** A revision as it is fixed: hashed as RFC 8785 bytes, never changed. */
export interface SheetContent extends SheetMaterial {
  readonly format: 1;
  readonly sheet: string;
  readonly number: string;
  readonly revision: number;
  readonly closing: SheetClosing;
}
