import { languages } from '../localized-text';
import type { Language } from '../localized-text';
import type { PackFault } from '../pack-fault';
import type { PackFile, PackTemplate } from '../pack';

interface Found {
  readonly templates: Readonly<Record<string, PackTemplate>>;
  readonly faults: readonly PackFault[];
}

const pathPattern = /^templates\/([a-z][a-z0-9-]*)(?:\.(ru|kk|ky|en))?\.hbs$/;
/** Data of an invented case, with which the paper is tried when the pack is published. */
const examplePattern = /^templates\/[a-z][a-z0-9-]*\.example\.(ru|kk|ky|en)\.json$/;

/** Papers: `templates/<id>.hbs` for all languages, or `templates/<id>.<language>.hbs` for each. */
export function readTemplates(files: readonly PackFile[]): Found {
  const sources = new Map<string, Map<Language, string>>();
  const faults: PackFault[] = [];
  for (const file of files.filter(({ path }) => !examplePattern.test(path))) {
    const match = pathPattern.exec(file.path);
    if (match === null) {
      faults.push({
        file: file.path,
        line: 1,
        message: 'this is not the name of a template',
        hint: 'name it templates/<id>.hbs or templates/<id>.<ru, kk, ky or en>.hbs',
      });
      continue;
    }
    const [, id = '', language] = match;
    const source = sources.get(id) ?? new Map<Language, string>();
    for (const each of language === undefined ? languages : [language as Language]) source.set(each, file.text);
    sources.set(id, source);
  }
  return {
    templates: Object.fromEntries(
      [...sources].map(([id, source]) => [id, { id, source: complete(id, source, faults) }]),
    ),
    faults,
  };
}

function complete(id: string, source: ReadonlyMap<Language, string>, faults: PackFault[]): PackTemplate['source'] {
  const text = (language: Language): string => {
    const written = source.get(language);
    if (written === undefined) {
      const file = `templates/${id}.${language}.hbs`;
      faults.push({ file, line: 1, message: `the paper «${id}» has no template in ${language}`, hint: `add ${file}` });
    }
    return written ?? '';
  };
  return { ru: text('ru'), kk: text('kk'), ky: text('ky'), en: text('en') };
}
