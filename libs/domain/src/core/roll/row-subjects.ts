import type { RowsDefinition } from '../../definition/step-definition';
import type { Evaluated, ExpressionContext } from '../../expression/expression';
import { evaluateList } from '../../expression/expression';

/** The students of a sheet's rows, by id, in the order of the rows. */
export function rowSubjects({ of, student }: RowsDefinition, context: ExpressionContext): Evaluated<readonly string[]> {
  const rows = evaluateList(of, context);
  if (rows.fault !== undefined) return rows;
  const subjects = rows.value.map((row) => (student === null ? row : fieldOf(row, student)));
  const texts = subjects.filter((subject) => typeof subject === 'string');
  return texts.length === subjects.length ? { value: texts } : { fault: `«${of}»: a row names no student` };
}

const fieldOf = (row: unknown, field: string): unknown =>
  typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[field] : undefined;
