import { LineCounter, parseDocument } from 'yaml';
import type { PackFile } from '../pack';
import type { Places } from '../places';
import { Entry } from './entry';
import { Reading } from './reading';

/**
 * Parses a YAML or JSON file for reading. JSON is read as the YAML it is, for its line numbers. What is not even YAML is
 * recorded as a fault, and the entry answered is a stand-in.
 */
export function parseFile(file: PackFile, places: Places, what: string): Entry {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const reading = new Reading(file.path, lines, places);
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    const message = error.code === 'DUPLICATE_KEY' ? 'the same name stands here twice' : firstLine(error.message);
    reading.faults.push({ file: file.path, line, column: col, message, hint: hintFor(error.code, file.path) });
  }
  const broken = reading.faults.length > 0;
  if (!broken && document.contents === null) {
    reading.faults.push({
      file: file.path,
      line: 1,
      message: 'the file is empty',
      hint: 'write the definition, or remove the file',
    });
  }
  return new Entry(reading, broken ? null : document.contents, what);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}

function hintFor(code: string, path: string): string {
  if (code === 'DUPLICATE_KEY') return 'keep one of them';
  return path.endsWith('.json')
    ? 'mend the JSON: brackets, commas, quotes'
    : 'mend the YAML: indentation, quotes around «: », brackets';
}
