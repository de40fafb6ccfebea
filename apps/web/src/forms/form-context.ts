import type { JSX } from 'react';
import { createContext, useContext } from 'react';
import type { FieldFault } from '../api/problem';
import type { FormChoices } from './form-choices';
import type { FormSchema } from './form-schema';
import type { Teaching } from './teaching';

/** What every kind of field gets; it gives back undefined for «left out». */
export interface FieldProps {
  readonly schema: FormSchema;
  /** JSON Pointer of the field in the form. */
  readonly path: string;
  readonly required: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** What every field of a form needs beside its own value. */
export interface FormContextValue {
  readonly choices: FormChoices;
  /** Draws any field: fields with fields inside get it from here, for forms nest and files do not. */
  readonly Field: (props: FieldProps) => JSX.Element;
  readonly faults: readonly FieldFault[];
  /** The journals that are left by what has been chosen around the field. */
  readonly teaching: readonly Teaching[];
  /** False while the journal is still to be chosen, on which students and lessons depend. */
  readonly journalChosen: boolean;
  /** The university's zone and its date of today. */
  readonly zone: string;
  readonly today: string;
}

const FormContext = createContext<FormContextValue | null>(null);

export const FormContextProvider = FormContext.Provider;

/** The surroundings of a field. */
export function useFormContext(): FormContextValue {
  const context = useContext(FormContext);
  if (context === null) throw new Error('a field outside a form');
  return context;
}
