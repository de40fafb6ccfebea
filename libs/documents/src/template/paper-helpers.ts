import type { Language } from '@kelisim/domain';
import type Handlebars from 'handlebars';
import { DocumentError } from '../document-error';
import { cssText } from './css-text';
import { dateInWords, moment, shortDate } from './dates';

/** Part of every template's hash: raise it when a helper prints something else than before. */
export const helpersVersion = 1;

/** What a page knows beside its data; reaches the helpers as Handlebars' `@root`. */
interface Root {
  readonly language: Language;
  readonly zone: string;
}

const rootOf = (options: Handlebars.HelperOptions): Root => (options.data as { root: Root }).root;

/** Strict mode looks only at what is printed; a helper has to refuse a missing argument itself. */
function required(value: unknown, helper: string): unknown {
  if (value === undefined) throw new DocumentError('template-field-unknown', `«${helper}» was given an unknown field.`);
  return value;
}

function text(value: unknown, helper: string): string {
  const given = required(value, helper);
  if (typeof given === 'string') return given;
  throw new DocumentError('template-value-unfit', `«${helper}» needs a text.`);
}

/** A value as a reader sees it: a reference by its label, a list joined by commas, nothing as a dash. */
function shown(value: unknown): string {
  const given = required(value, 'show');
  if (Array.isArray(given)) return given.map(shown).join(', ');
  if (typeof given === 'string' && given !== '') return given;
  if (typeof given === 'number' || typeof given === 'boolean') return String(given);
  if (typeof given === 'object' && given !== null && 'label' in given) return shown(given.label);
  if (given === null || given === '') return '–';
  throw new DocumentError('template-value-unfit', '«show» needs a text, a number, a reference or a list of them.');
}

/** The only helpers a template may call, beside `if`, `unless` and `each`. None returns markup. */
export const paperHelpers: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  dateInWords: (date: unknown, options: Handlebars.HelperOptions) =>
    dateInWords(text(date, 'dateInWords'), rootOf(options).language),
  shortDate: (date: unknown) => shortDate(text(date, 'shortDate')),
  datesInWords: (dates: unknown, options: Handlebars.HelperOptions) =>
    list(dates, 'datesInWords')
      .map((date) => dateInWords(text(date, 'datesInWords'), rootOf(options).language))
      .join(', '),
  moment: (instant: unknown, options: Handlebars.HelperOptions) =>
    moment(text(instant, 'moment'), rootOf(options).zone),
  digits: (value: unknown, options: Handlebars.HelperOptions) =>
    new Intl.NumberFormat(rootOf(options).language).format(Number(required(value, 'digits'))),
  show: (value: unknown) => shown(value),
  join: (values: unknown) => list(values, 'join').map(shown).join(', '),
  otherwise: (value: unknown, instead: unknown) =>
    value === undefined || value === null || value === '' ? instead : value,
  ordinal: (index: unknown) => Number(index) + 1,
  several: (values: unknown) => list(values, 'several').length > 1,
  equal: (left: unknown, right: unknown) => required(left, 'equal') === right,
};

/** Helpers of the layout alone: their output stands in the style sheet, where HTML escaping does not hold. */
export function layoutHelpers(handlebars: typeof Handlebars): Readonly<Record<string, Handlebars.HelperDelegate>> {
  return { cssText: (value: unknown) => new handlebars.SafeString(cssText(text(value, 'cssText'))) };
}

function list(values: unknown, helper: string): unknown[] {
  const given = required(values, helper);
  if (Array.isArray(given)) return given;
  throw new DocumentError('template-value-unfit', `«${helper}» needs a list.`);
}
