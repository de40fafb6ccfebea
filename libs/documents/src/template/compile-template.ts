import Handlebars from 'handlebars';
import { DocumentError } from '../document-error';
import { guardedData } from './guarded-data';
import { layoutHelpers, paperHelpers } from './paper-helpers';
import { requireSafeTemplate } from './template-safety';

/** A template ready to be filled; pure and synchronous. */
export type CompiledTemplate = (data: object) => string;

/** An instance of its own: a helper registered anywhere else in the process is unknown here. */
function newInstance(partials: Readonly<Record<string, string>>): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const name of Object.keys(handlebars.helpers)) {
    if (!['if', 'unless', 'each'].includes(name)) handlebars.unregisterHelper(name);
  }
  const builtInEach = handlebars.helpers.each as (...given: unknown[]) => unknown;
  handlebars.registerHelper({ ...paperHelpers, ...layoutHelpers(handlebars) });
  handlebars.registerHelper('each', function (this: unknown, values: unknown, options: unknown) {
    // The built-in one passes silently over a field that does not exist.
    if (!Array.isArray(values)) throw new DocumentError('template-field-unknown', '«each» needs a list.');
    return builtInEach.call(this, values, options);
  });
  handlebars.registerPartial({ ...partials });
  return handlebars;
}

function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof RangeError ? 'template-value-unfit' : 'template-field-unknown';
  return new DocumentError(code, message, { cause: error });
}

/**
 * Compiles a template in which every value is escaped and every printed field must exist.
 * @param source Handlebars text; checked together with its partials before anything is compiled.
 * @param partials sources by name.
 * @param layout whether the source is the page of a layout, which may also write into its style sheet.
 * @throws DocumentError `template-syntax`, `template-unsafe`; when filled, `template-field-unknown`, `template-value-unfit`.
 */
export function compileTemplate(
  source: string,
  partials: Readonly<Record<string, string>> = {},
  layout: { readonly isPage: boolean } = { isPage: false },
): CompiledTemplate {
  const names = Object.keys(partials);
  requireSafeTemplate(source, names, layout.isPage ? ['cssText'] : []);
  // No partial may call the paper, which would then call itself without end.
  const blocks = names.filter((name) => name !== 'paper');
  for (const partial of Object.values(partials)) requireSafeTemplate(partial, blocks);
  const compiled = newInstance(partials).compile(source, { strict: true, knownHelpersOnly: false });
  return (data) => {
    try {
      return compiled(guardedData(data), { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    } catch (error) {
      throw asDocumentError(error);
    }
  };
}
