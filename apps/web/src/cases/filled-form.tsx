import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilledField } from '../api/generated/model';
import { wordDate, wordMoment } from '../language/moments';
import classes from './filled-form.module.css';

/** A form as it was filled: each field's name with what stands in it. */
export function FilledForm({ fields }: { readonly fields: readonly FilledField[] }): JSX.Element {
  return (
    <dl className={classes.form}>
      {fields.map((field) => (
        <div className={classes.field} key={field.name}>
          <dt>{field.title}</dt>
          <dd>
            <Values field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ field: { kind, values } }: { readonly field: FilledField }): JSX.Element {
  const { t } = useTranslation();
  const wordOf = (value: string): string => {
    if (kind === 'flag') return t(`cases:form.flag.${value === 'true' ? 'yes' : 'no'}`);
    if (kind === 'date') return wordDate(value);
    return kind === 'moment' ? wordMoment(value) : value;
  };
  const words = values.map(wordOf);
  if (words.length === 1) return <>{words[0]}</>;
  return (
    <ul className={classes.values}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
