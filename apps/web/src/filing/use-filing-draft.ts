import type { Procedure } from '../api/generated/model';
import { serverNow } from '../api/server-clock';
import type { FormChoices } from '../forms/form-choices';
import type { FormSchema } from '../forms/form-schema';
import { startingValues } from '../forms/starting-values';
import { todayIn } from '../forms/university-time';
import { currentLanguage } from '../language/current-language';
import { universityZone } from '../language/moments';
import { useDraft } from '../session/drafts';
import type { Draft } from '../session/drafts';
import { useMe } from '../session/use-session';
import { draftName, fittedForm } from './filing-draft';
import type { FilingDraft } from './filing-draft';

/** What the reader has begun to file by this procedure; a new draft begins with what can be known. */
export function useFilingDraft(procedure: Procedure, schema: FormSchema, choices: FormChoices): Draft<FilingDraft> {
  const { person } = useMe();
  const today = todayIn(universityZone(), new Date(serverNow()));
  const draft = useDraft<FilingDraft>(person.id, draftName(procedure.id), {
    form: startingValues(schema, choices.teaching, today),
    attachments: [],
    language: currentLanguage(),
  });
  return { ...draft, value: { ...draft.value, form: fittedForm(schema, draft.value.form) } };
}
