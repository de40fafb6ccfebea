import { useFormContext } from './form-context';
import type { FieldProps } from './form-context';
import { faultOf, faultWithin } from './field-faults';

interface Wording {
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly required: boolean;
}

/** Title, help, required mark and fault of a field, as the controls take them. */
export function useWording({ schema, path, required }: FieldProps): Wording {
  const { faults } = useFormContext();
  const error = schema.type === 'array' ? faultWithin(faults, path) : faultOf(faults, path);
  return { label: schema.title, description: schema.description, error, required };
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((entry): entry is string => typeof entry === 'string');
