import { compare, decimal, parseDecimal } from './decimal';
import type { Scale } from './scale';
import type { SheetKind } from './sheet-kind';

/** What is wrong with a kind of sheets that a university describes; `path` is a JSON pointer into it. */
export interface SheetKindFault {
  readonly path: string;
  readonly rule: 'named-once' | 'column-of-sheet' | 'number' | 'weight-needed' | 'one-word-column' | 'whole-days';
}

/** Checks what the shape of a kind does not say, so that no row of a sheet meets it. */
export function sheetKindFaults(kind: SheetKind, scale: Scale): SheetKindFault[] {
  const ids = kind.columns.map(({ id }) => id);
  const weighted = kind.columns.filter(({ weight }) => weight !== undefined);
  const wordColumn = weighted.length === 1 && weighted[0]?.from.take === 'last';
  const { admission, final, closeWithin } = kind;
  return [
    ...ids.flatMap((id, at) => fault(ids.indexOf(id) < at, `/columns/${at}/id`, 'named-once')),
    ...kind.columns.flatMap(({ weight }, at) => fault(!isPositive(weight ?? '1'), `/columns/${at}/weight`, 'number')),
    ...kind.columns.flatMap(({ decimals = 2 }, at) =>
      fault(!Number.isInteger(decimals) || decimals < 0 || decimals > 6, `/columns/${at}/decimals`, 'number'),
    ),
    ...fault(weighted.length === 0, '/columns', 'weight-needed'),
    ...fault(scale.kind === 'words' && weighted.length > 0 && !wordColumn, '/columns', 'one-word-column'),
    ...(admission?.columns ?? []).flatMap((id, at) =>
      fault(!ids.includes(id), `/admission/columns/${at}`, 'column-of-sheet'),
    ),
    ...fault(admission?.columns.length === 0, '/admission/columns', 'column-of-sheet'),
    ...fault(parseDecimal(admission?.atLeast ?? '0') === null, '/admission/atLeast', 'number'),
    ...fault(!ids.includes(final.failsBy?.column ?? ids[0] ?? ''), '/final/failsBy/column', 'column-of-sheet'),
    ...fault(parseDecimal(final.failsBy?.below ?? '0') === null, '/final/failsBy/below', 'number'),
    ...fault(!Number.isInteger(closeWithin.days) || closeWithin.days < 1, '/closeWithin/days', 'whole-days'),
  ];
}

function fault(is: boolean, path: string, rule: SheetKindFault['rule']): SheetKindFault[] {
  return is ? [{ path, rule }] : [];
}

function isPositive(text: string): boolean {
  const number = parseDecimal(text);
  return number !== null && compare(number, decimal(0)) > 0;
}
