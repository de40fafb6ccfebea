import type { Attachment } from '../api/generated/model';
import type { FormSchema, FormValues } from '../forms/form-schema';
import type { Language } from '../language/current-language';

/** What somebody has begun to file, as it is kept on the device. */
export interface FilingDraft {
  readonly form: FormValues;
  /** Already with the server; the draft keeps their names. */
  readonly attachments: readonly Attachment[];
  /** In which the papers of the case are written, whatever the language of the screens. */
  readonly language: Language;
}

/** A kept form under today's version of the procedure: what that does not ask any more is left out. */
export function fittedForm(schema: FormSchema, form: FormValues): FormValues {
  const known = schema.properties ?? {};
  return Object.fromEntries(Object.entries(form).filter(([name]) => name in known));
}

/** Under which a draft is kept, one for each procedure. */
export const draftName = (procedure: string): string => `file.${procedure}`;
