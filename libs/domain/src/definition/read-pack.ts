import type { FormSchema } from './form-schema';
import type { Pack, PackFile } from './pack';
import type { PackFault } from './pack-fault';
import { Places } from './places';
import { parseFile } from './reading/parse-file';
import { readDefinition } from './reading/read-definition';
import { readForm } from './reading/read-form-schema';
import { readTemplates } from './reading/read-templates';

const definitionFile = 'definition.yaml';
const formPattern = /^forms\/([a-z][a-z0-9-]*)\.json$/;

/** A pack that can be read, with the places of its parts for the linter; or everything that is wrong with it. */
export type ReadPack =
  | { readonly pack: Pack; readonly places: Places; readonly faults?: undefined }
  | { readonly pack?: undefined; readonly faults: readonly PackFault[] };

/**
 * Reads the files of a pack: `definition.yaml`, `forms/<id>.json`, `templates/<id>[.<language>].hbs`. Files elsewhere
 * count towards the version and are otherwise left alone. Says nothing about whether the parts fit together: see `lintPack`.
 *
 * @param sha256 gives the SHA-256 of a text in hexadecimal; the core itself has no cryptography.
 */
export function readPack(files: readonly PackFile[], sha256: (text: string) => string): ReadPack {
  const places = new Places(definitionFile);
  const source = files.find(({ path }) => path === definitionFile);
  if (source === undefined) {
    return {
      faults: [{ file: definitionFile, line: 1, message: 'the pack has no definition', hint: `add ${definitionFile}` }],
    };
  }
  const entry = parseFile(source, places, '');
  const definition = readDefinition(entry);
  const forms = readForms(files, places);
  const { templates, faults } = readTemplates(files.filter(({ path }) => path.startsWith('templates/')));
  const all = [...entry.reading.faults, ...forms.faults, ...faults];
  if (all.length > 0) return { faults: all };
  return { pack: { definition, forms: forms.forms, templates, version: sha256(canonicalText(files)) }, places };
}

function readForms(
  files: readonly PackFile[],
  places: Places,
): { readonly forms: Readonly<Record<string, FormSchema>>; readonly faults: readonly PackFault[] } {
  const forms: Record<string, FormSchema> = {};
  const faults: PackFault[] = [];
  for (const file of files.filter(({ path }) => path.startsWith('forms/'))) {
    const id = formPattern.exec(file.path)?.[1];
    if (id === undefined) {
      faults.push({
        file: file.path,
        line: 1,
        message: 'this is not the name of a form',
        hint: 'name it forms/<id>.json',
      });
      continue;
    }
    const entry = parseFile(file, places, `form ${id}`);
    forms[id] = readForm(entry);
    faults.push(...entry.reading.faults);
    if (entry.reading.faults.length === 0) faults.push(...jsonFaults(file));
  }
  return { forms, faults };
}

/** YAML allows what JSON does not, e.g. comments; other readers of the form would stumble over it. */
function jsonFaults(file: PackFile): readonly PackFault[] {
  try {
    JSON.parse(file.text);
    return [];
  } catch (error) {
    const message = `this is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return [{ file: file.path, line: 1, message, hint: 'leave out comments, write names and texts in double quotes' }];
  }
}

/** The same text for the same files in whatever order they come: what the version is made of. */
function canonicalText(files: readonly PackFile[]): string {
  const sorted = files.map(({ path, text }) => [path, text]).sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return JSON.stringify(sorted);
}
