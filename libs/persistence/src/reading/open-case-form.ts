import type { FormValues } from '@kelisim/domain';
import type { CaseSealer } from '../sealing/case-sealer';

/** What is sealed of a case, as far as readers see it. */
export interface CaseForms {
  readonly form: FormValues;
  /** Forms filled at steps, by step id. */
  readonly answers: Readonly<Record<string, FormValues>>;
}

/** Opens the forms of a case; null once its key has been destroyed. */
export function openForms(sealer: CaseSealer, wrapped: Buffer | null, sealed: Buffer | null): CaseForms | null {
  if (wrapped === null || sealed === null) return null;
  const { form, answers } = sealer.open<CaseForms>(sealer.unwrap(wrapped), sealed);
  return { form, answers };
}
