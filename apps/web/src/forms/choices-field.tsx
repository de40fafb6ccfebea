import { Checkbox, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optionsOf } from './choice-options';
import { ChoicesBar } from './choices-bar';
import classes from './choices-field.module.css';
import { textsOf, useWording } from './field-props';
import type { FieldProps } from './form-context';
import { useFormContext } from './form-context';
import { found } from './found';
import frame from './list-frame.module.css';

/** More than these are searched. */
const SEARCHED_FROM = 8;
const ofJournal: readonly (string | undefined)[] = ['student', 'lesson-type'];

/** Some of several known values, all in view, with a search and «all» where there are many. */
export function ChoicesField(props: FieldProps): JSX.Element {
  const { t } = useTranslation();
  const context = useFormContext();
  const [words, setWords] = useState('');
  const items = props.schema.items ?? props.schema;
  const waits = ofJournal.includes(items['x-source']) && !context.journalChosen;
  const options = waits ? [] : optionsOf(items, context);
  const chosen = textsOf(props.value);
  const shown = found(options, words);
  return (
    <Checkbox.Group
      {...useWording(props)}
      value={[...chosen]}
      // In the order in which they stand, whatever the order of the ticks: papers list them so.
      onChange={(ids) => {
        props.onChange(options.map(({ id }) => id).filter((id) => ids.includes(id)));
      }}
    >
      {waits && (
        <Text size="sm" c="dimmed">
          {t('forms:choices.journalFirst')}
        </Text>
      )}
      {options.length > 1 && (
        <ChoicesBar
          all={options}
          shown={shown}
          chosen={chosen}
          most={props.schema.maxItems ?? Infinity}
          search={options.length > SEARCHED_FROM ? { words, onChange: setWords } : null}
          onChange={props.onChange}
        />
      )}
      {shown.length > 0 && (
        <div className={`${frame.frame ?? ''} ${classes.choices ?? ''}`}>
          {shown.map(({ id, label, detail }) => (
            <Checkbox
              key={id}
              className={classes.choice ?? ''}
              value={id}
              label={label}
              description={detail}
              disabled={!chosen.includes(id) && chosen.length >= (props.schema.maxItems ?? Infinity)}
            />
          ))}
        </div>
      )}
      {!waits && shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('forms:choice.nothing')}
        </Text>
      )}
    </Checkbox.Group>
  );
}
