import type { Definition } from './definition';
import type { FormSchema } from './form-schema';
import type { Language } from './localized-text';

/** One paper of a pack: a Handlebars template and its words in each language. */
export interface PackTemplate {
  readonly id: string;
  /** The template's source, by language; one source for all languages is repeated by the reader. */
  readonly source: Readonly<Record<Language, string>>;
}

/** A procedure pack as it lies in `procedures/<id>/`, read and linted: definition, forms, templates. */
export interface Pack {
  readonly definition: Definition;
  readonly forms: Readonly<Record<string, FormSchema>>;
  readonly templates: Readonly<Record<string, PackTemplate>>;
  /** SHA-256 over all files of the pack, hexadecimal: the version that a running case keeps. */
  readonly version: string;
}

/** A file of a pack as the reader gets it: the reader itself touches no disk. */
export interface PackFile {
  /** Path inside the pack, with `/`. */
  readonly path: string;
  readonly text: string;
}
