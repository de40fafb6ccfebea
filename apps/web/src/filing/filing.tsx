import { useMediaQuery } from '@mantine/hooks';
import type { JSX } from 'react';
import { useState } from 'react';
import type { FiledCase, Procedure } from '../api/generated/model';
import { inFormOrder, remaining } from '../forms/field-faults';
import type { FormChoices } from '../forms/form-choices';
import type { FormSchema } from '../forms/form-schema';
import type { FilingDraft } from './filing-draft';
import { FilingForm } from './filing-form';
import { FilingPaper } from './filing-paper';
import classes from './filing.module.css';
import { PaperStep } from './paper-step';
import { useFile } from './use-file';
import { useFilingDraft } from './use-filing-draft';
import { useRefusals } from './use-refusals';

interface FilingProps {
  readonly procedure: Procedure;
  readonly schema: FormSchema;
  readonly choices: FormChoices;
  readonly onFiled: (filed: FiledCase) => void;
}

/** From this width on the paper stands beside the form; below it is a step of its own. */
const SIDE_BY_SIDE = '(min-width: 75em)';

/** The form and the paper that comes of it. */
export function Filing({ procedure, schema, choices, onFiled }: FilingProps): JSX.Element {
  const isWide = useMediaQuery(SIDE_BY_SIDE, undefined, { getInitialValueInEffect: false });
  const draft = useFilingDraft(procedure, schema, choices);
  const [step, setStep] = useState<'form' | 'paper'>('form');
  const { faults, setFaults, refuse } = useRefusals(() => {
    setStep('form');
  });
  const file = useFile({
    onRefused: (refused) => {
      refuse(inFormOrder(schema, refused));
    },
    onFiled: (filed) => {
      draft.forget();
      onFiled(filed);
    },
  });
  const { form, attachments, language } = draft.value;
  const submit = (): void => {
    const files = attachments.map(({ id }) => id);
    file.mutate({
      ...{ procedure: procedure.id, form, language },
      ...(files.length === 0 ? {} : { attachments: files }),
    });
  };
  const change = (changed: Partial<FilingDraft>): void => {
    const next = { ...draft.value, ...changed };
    setFaults(remaining(faults, form, next.form));
    draft.set(next);
  };
  const paper = <FilingPaper procedure={procedure.id} schema={schema} form={form} language={language} />;
  if (step === 'paper' && !isWide)
    return (
      <PaperStep
        file={file}
        onFile={submit}
        onBack={() => {
          setStep('form');
        }}
      >
        {paper}
      </PaperStep>
    );
  return (
    <div className={classes.sides}>
      <FilingForm
        {...{ schema, choices, draft, faults, file }}
        onChange={change}
        onDiscard={() => {
          setFaults([]);
          draft.forget();
        }}
        onFile={submit}
        onPaper={
          isWide
            ? null
            : () => {
                setStep('paper');
              }
        }
      />
      {isWide && <aside className={classes.paper}>{paper}</aside>}
    </div>
  );
}
