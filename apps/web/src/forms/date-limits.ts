import type { FormSchema } from './form-schema';

interface DateLimits {
  readonly min?: string;
  readonly max?: string;
}

/** Today belongs to the past and to the future. */
export function dateLimits(schema: FormSchema, today: string): DateLimits {
  const when = schema['x-when'];
  if (when === undefined) return {};
  return when === 'past' ? { max: today } : { min: today };
}
