import type { ImportReport } from '../api/generated/model';
import type { Problem } from '../api/problem';

/** Something wrong in a file, in the server's words. */
export interface ImportFault {
  readonly file: string;
  /** The header is line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** The faults of one file. */
export interface FileFaults {
  readonly file: string;
  readonly faults: readonly ImportFault[];
}

export const faultsOfReport = ({ faults }: ImportReport): readonly ImportFault[] =>
  faults.map(({ file, line, column, message }) => ({ file, line, column: column ?? null, message }));

/** The same from a refused import: `/results.csv/7/score` is the column `score` at line 7. */
export function faultsOfRefusal({ fields }: Pick<Problem, 'fields'>): readonly ImportFault[] {
  return fields.flatMap(({ path, message }) => {
    const [, file, line, column] = path.split('/');
    return file === undefined || !/^\d+$/.test(line ?? '')
      ? []
      : [{ file, line: Number(line), column: column ?? null, message }];
  });
}

/** By file in the order of their names, in a file by line. */
export function byFile(faults: readonly ImportFault[]): readonly FileFaults[] {
  const names = [...new Set(faults.map(({ file }) => file))].toSorted((a, b) => a.localeCompare(b));
  return names.map((file) => ({
    file,
    faults: faults.filter((fault) => fault.file === file).toSorted((a, b) => a.line - b.line),
  }));
}
