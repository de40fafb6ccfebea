import type { FormSchema } from '../form-schema';
import type { KnownNames } from '../lint/linting';
import { lintPack } from '../lint/lint-pack';
import type { PackFile } from '../pack';
import type { PackFault } from '../pack-fault';
import { readPack } from '../read-pack';
import { requirementCodes } from '../requirement-codes';
import { packFiles, sha256 } from './pack-files';

const remarkForm: FormSchema = { type: 'object', properties: { remark: { type: 'string' } }, required: ['remark'] };

/** The names at an invented university. */
const knownNames: KnownNames = {
  positions: ['teacher', 'department-head', 'dean', 'council-secretary', 'registrar', 'vice-rector'],
  councils: ['deans-council'],
  groups: [
    { code: 'accreditation', members: 3 },
    { code: 'sleeping', members: 0 },
  ],
  requirements: requirementCodes,
  procedures: [{ id: 'memo', ends: ['done'], form: remarkForm }],
};

/** All faults of a pack, of its reading or of its linting. */
export function faultsOf(files: readonly PackFile[]): readonly PackFault[] {
  const read = readPack(files, sha256);
  return read.faults ?? lintPack(read.pack, knownNames, read.places);
}

const files = packFiles('journal-correction');

/** The pack of the journal correction with one passage of one file put otherwise. */
export function changed(path: string, from: string, to: string): readonly PackFile[] {
  const file = files.find((candidate) => candidate.path === path);
  if (file?.text.includes(from) !== true) throw new Error(`${path} does not hold «${from}»`);
  return files.map((candidate) => (candidate === file ? { path, text: file.text.replace(from, () => to) } : candidate));
}

/** The line, counted from 1, on which a passage begins. */
export function lineOf(pack: readonly PackFile[], path: string, passage: string): number {
  const text = pack.find((file) => file.path === path)?.text ?? '';
  return text.slice(0, text.indexOf(passage)).split('\n').length;
}

/** One passage put otherwise, and the one fault that must be told. */
export interface Breakage {
  readonly what: string;
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  /** A passage of the changed file, on whose line the fault is told. */
  readonly at: string;
  readonly message: string;
  readonly hint?: string;
}

export function expectOneFault({ file = 'definition.yaml', from, to, at, message, hint }: Breakage): void {
  const pack = changed(file, from, to);
  const faults = faultsOf(pack);
  expect(faults.map((fault) => fault.message)).toEqual([message]);
  expect(faults[0]).toMatchObject({ file, line: lineOf(pack, file, at) });
  expect(faults[0]?.hint).toContain(hint ?? '');
}
