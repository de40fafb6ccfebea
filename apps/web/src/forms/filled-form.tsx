import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilledField } from '../api/generated/model';
import { wordDate, wordMoment } from '../language/moments';
import classes from './filled-form.module.css';

interface FilledFormProps {
  readonly fields: readonly FilledField[];
  /** A line before the fields: which part of the case it is about. */
  readonly part?: { readonly title: string; readonly name: string } | undefined;
}

/** A form as it was filled: each field's name with what stands in it. */
export function FilledForm({ fields, part }: FilledFormProps): JSX.Element {
  return (
    <div className={classes.frame}>
      <dl className={classes.form}>
        {part !== undefined && <Line title={part.title} words={[part.name]} />}
        {fields.map((field) => (
          <FieldLine key={field.name} field={field} />
        ))}
      </dl>
    </div>
  );
}

function FieldLine({ field: { title, kind, values } }: { readonly field: FilledField }): JSX.Element {
  const { t } = useTranslation();
  const wordOf = (value: string): string => {
    if (kind === 'flag') return t(`forms:filled.${value === 'true' ? 'yes' : 'no'}`);
    if (kind === 'date') return wordDate(value);
    return kind === 'moment' ? wordMoment(value) : value;
  };
  return <Line title={title} words={values.map(wordOf)} />;
}

function Line({ title, words }: { readonly title: string; readonly words: readonly string[] }): JSX.Element {
  return (
    <div className={classes.line}>
      <dt>{title}</dt>
      {words.map((word) => (
        <dd key={word}>{word}</dd>
      ))}
    </div>
  );
}
