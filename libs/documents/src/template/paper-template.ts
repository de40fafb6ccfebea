import type { Language } from '@kelisim/domain';

/** One paper of a pack in one language: the text between header and footer. */
export interface PaperTemplate {
  /** The paper's id in the pack, for instance `explanatory-note`. */
  readonly name: string;
  readonly language: Language;
  /** Handlebars source. It may use the layout's partials and the registered helpers, nothing else. */
  readonly source: string;
}

/** What all papers of an installation share; see `templates/`. */
export interface PaperLayout {
  /** Handlebars source of the page; it places the paper by `{{> paper}}`. */
  readonly page: string;
  /** Handlebars sources of the blocks that papers use: addressee, visa, signature line. */
  readonly partials: Readonly<Record<string, string>>;
  /** The words of page and partials, by language. */
  readonly words: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}
