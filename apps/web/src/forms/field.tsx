import type { JSX } from 'react';
import { ChoiceField } from './choice-field';
import { ChoicesField } from './choices-field';
import { DateField } from './date-field';
import { DatesField } from './dates-field';
import type { FieldProps } from './form-context';
import { kindOf } from './field-kind';
import { FlagField } from './flag-field';
import { ListField } from './list-field';
import { LongTextField } from './long-text-field';
import { MomentField } from './moment-field';
import { NumberField } from './number-field';
import { ObjectField } from './object-field';
import { ReferenceField } from './reference-field';
import { ReferencesField } from './references-field';
import { TextField } from './text-field';

/** One field of a form, drawn by its kind. */
export function Field(props: FieldProps): JSX.Element {
  switch (kindOf(props.schema)) {
    case 'text':
      return <TextField {...props} />;
    case 'long-text':
      return <LongTextField {...props} />;
    case 'number':
      return <NumberField {...props} />;
    case 'flag':
      return <FlagField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'moment':
      return <MomentField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'reference':
      return <ReferenceField {...props} />;
    case 'object':
      return <ObjectField {...props} />;
    case 'dates':
      return <DatesField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'references':
      return <ReferencesField {...props} />;
    case 'list':
      return <ListField {...props} />;
  }
}
