import type { CellObject, Row } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { parseDecimal } from '../../rules/decimal';
import type { BodyCell, HeadCell, ListTable } from './list-table';
import { pageName, spreadsheetText } from './spreadsheet-text';

const line = { borderStyle: 'thin' } as const;
const shownWidth = 14;

/** A list as an XLSX file: decimal numbers are numbers, everything else is text and never a formula. */
export async function spreadsheet(table: ListTable): Promise<Buffer> {
  const { title, subtitle, number, university, facts, head, rows, totals, summary, warning } = table;
  const data: Row[] = [
    [textCell(university)],
    [{ ...textCell([title, number].filter((part) => part !== null).join(' № ')), fontWeight: 'bold' }],
    [textCell(subtitle)],
    ...(warning === null ? [] : [[textCell(warning)]]),
    ...facts.map((fact) => [textCell(''), textCell(`${fact.title}: ${fact.value}`)]),
    [],
    ...headRows(head.map(({ cells }) => cells)),
    ...rows.map(({ cells }) => cells.map((cell) => ({ ...bodyCell(cell), ...line }))),
    ...totals.map(({ cells }) => cells.map((cell) => ({ ...bodyCell(cell), ...line, fontWeight: 'bold' as const }))),
    [],
    ...summary.map((fact) => [textCell(''), textCell(`${fact.title}: ${fact.value}`)]),
  ];
  const columns = widths(head.map(({ cells }) => cells)).map((width) => ({ width }));
  return await writeExcel(data, { sheet: pageName(subtitle), columns }).toBuffer();
}

const textCell = (text: string): CellObject => ({ value: spreadsheetText(text), type: String });

function bodyCell({ text, number: isNumber }: BodyCell): CellObject {
  const number = isNumber ? parseDecimal(text) : null;
  // A mark has few figures: as a binary number it is written as it was.
  if (number === null) return textCell(text);
  return {
    value: Number(text),
    type: Number,
    ...(number.places === 0 ? {} : { format: `0.${'0'.repeat(number.places)}` }),
  };
}

/** Places the cells of a head that take several columns or rows; what they cover is left empty. */
function headRows(head: readonly (readonly HeadCell[])[]): Row[] {
  const grid: (CellObject | null | undefined)[][] = head.map(() => []);
  head.forEach((cells, at) => {
    let column = 0;
    for (const { text, columns, rows } of cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rows; down += 1)
        for (let along = 0; along < columns; along += 1) (grid[at + down] ??= [])[column + along] = null;
      (grid[at] ??= [])[column] = {
        ...{ ...textCell(text), ...line, fontWeight: 'bold', wrap: true, align: 'center', alignVertical: 'center' },
        ...(columns > 1 ? { columnSpan: columns } : {}),
        ...(rows > 1 ? { rowSpan: rows } : {}),
      };
    }
  });
  return grid;
}

/** The width of each column: of the head's cell that takes it alone. */
function widths(head: readonly (readonly HeadCell[])[]): number[] {
  const [first = [], second = []] = head;
  const rest = [...second];
  return first.flatMap(({ columns, rows, width = shownWidth }) => {
    if (columns === 1 && (rows > 1 || head.length === 1)) return [width];
    return rest.splice(0, columns).map((cell) => (columns === 1 ? width : (cell.width ?? shownWidth)));
  });
}
