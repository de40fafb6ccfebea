import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text';
import type { FaultList } from './roster-fault';
import { rosterLimits } from './roster-limits';

/** A record of a file: its fields, and the line at which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The records of a CSV file (RFC 4180; CRLF or LF, empty lines are passed over), or nothing if it cannot be read at all:
 * then a fault says why and where.
 */
export function parseRecords(file: string, bytes: Uint8Array, faults: FaultList): readonly CsvRecord[] | undefined {
  if (bytes.length > rosterLimits.fileBytes) {
    faults.add({ file, line: 1 }, 'file-too-large', { value: String(bytes.length) });
    return undefined;
  }
  const decoded = decodeText(bytes);
  if ('badLine' in decoded) {
    faults.add({ file, line: decoded.badLine }, 'wrong-encoding');
    return undefined;
  }
  try {
    return parse(decoded.text, options).map(recordOf);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add({ file, line: lineOf(error) }, 'csv-broken', { value: error.code });
    return undefined;
  }
}

const options = {
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n'] as string[],
  max_record_size: rosterLimits.rowCharacters,
} as const;

/** The parser names the line at which a record ends; a quoted field may have several. */
function recordOf(parsed: unknown): CsvRecord {
  const { record, info } = parsed as { readonly record: readonly string[]; readonly info: { readonly lines: number } };
  const inside = record.reduce((sum, field) => sum + field.split('\n').length - 1, 0);
  return { line: info.lines - inside, fields: record };
}

const lineOf = (error: CsvError): number => (typeof error.lines === 'number' ? error.lines : 1);
