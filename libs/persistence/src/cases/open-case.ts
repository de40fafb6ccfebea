import type { Author, FormValues, Language, Pack, PaperPerson, Refusal } from '@kelisim/domain';
import { DomainError, localDate, newLine, validateForm } from '@kelisim/domain';
import { newId } from '../database/new-id';
import type { Transaction } from '../database/transaction';
import { CaseLedger } from '../record/case-ledger';
import { emptyHead } from '../record/event-bytes';
import type { CaseStores } from '../record/case-stores';
import type { CasePersonal, LoadedCase, LoadedLine } from '../record/loaded-case';
import { recordEvent } from '../record/record-event';
import { addresseeOf } from './addressee';
import type { AuthorCircumstances } from './author-circumstances';
import { resolveReferences } from './resolve-references';

export interface Opening {
  readonly university: string;
  readonly circumstances: AuthorCircumstances;
  readonly author: NonNullable<AuthorCircumstances['author']>;
  readonly authorName: string;
  readonly form: unknown;
  readonly language: Language;
  /** Empty where the register is to give it. */
  readonly number: string;
  readonly parent: LoadedCase['parent'];
  /** The nominal moment, RFC 3339, where the calendar files it. */
  readonly scheduledFor?: string;
}

/** Makes a case and records its filing, in memory; the caller flushes it at once: the register's counter is locked. */
export async function openCase(q: Transaction, stores: CaseStores, pack: Pack, opening: Opening): Promise<CaseLedger> {
  const { university, circumstances, language } = opening;
  const { calendars } = circumstances;
  const { author } = opening.author;
  const form = checkForm(pack, opening);
  const schema = pack.forms[pack.definition.start.form];
  if (schema === undefined) throw new Error(`the pack has no form ${pack.definition.start.form}`);
  const resolved = await resolveReferences(q, stores.journal, schema, form, { person: author.person, language });
  if (resolved.fields.length > 0) throw new DomainError({ code: 'form-invalid', fields: resolved.fields });
  const addressee = await addresseeOf(q, stores.journal, university, pack.definition, { author, form, language });
  const words = {
    university: circumstances.university,
    zone: circumstances.zone,
    author: authorWords(opening),
    addressee,
    form: resolved.values,
  };
  const id = newId();
  const { key, wrapped } = stores.sealer.newKey();
  const personal: CasePersonal = { form, answers: {}, words, visas: [], council: null };
  const own: LoadedCase = {
    university,
    id,
    isNew: true,
    procedure: pack.definition.procedure,
    version: pack.version,
    number: opening.number,
    language,
    author,
    filedAt: circumstances.now,
    parent: opening.parent,
    key,
    wrappedKey: wrapped,
    status: 'open',
    outcome: null,
    items: null,
    personal,
  };
  const main: LoadedLine = {
    id,
    isNew: true,
    itemKey: null,
    itemValues: null,
    state: newLine,
    head: emptyHead,
    documents: {},
    personal: null,
  };
  const ledger = new CaseLedger({ q, stores, pack, calendars, now: circumstances.now }, own, main);
  const refusal: Refusal | null = await recordEvent(
    ledger,
    main,
    {
      type: 'filed',
      author,
      form,
      ...(opening.scheduledFor === undefined ? {} : { scheduledFor: opening.scheduledFor }),
    },
    { actor: actorOf(author) },
  );
  if (refusal !== null) throw new DomainError(refusal);
  return ledger;
}

function checkForm(pack: Pack, { form, circumstances }: Opening): FormValues {
  const schema = pack.forms[pack.definition.start.form];
  if (schema === undefined) throw new Error(`the pack has no form ${pack.definition.start.form}`);
  const checked = validateForm(schema, form, localDate(circumstances.now, circumstances.zone));
  if (checked.fields !== undefined) throw new DomainError({ code: 'form-invalid', fields: checked.fields });
  return checked.values;
}

const authorWords = ({ author, authorName }: Opening): PaperPerson => ({
  name: authorName,
  position: author.positionTitle,
  unit: author.unitName,
});

const actorOf = (
  author: Author,
): { person: string; position: string; unit: string; onBehalfOf: null; basis: null } => ({
  person: author.person,
  position: author.position,
  unit: author.unit,
  onBehalfOf: null,
  basis: null,
});
