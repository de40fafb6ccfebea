import type { SubstitutionRequest } from '../api/generated/model';

/** What has been entered of an order; dates are local, `YYYY-MM-DD`, and empty until they are told. */
export interface SubstitutionDraft {
  readonly principal: string | null;
  readonly acting: string | null;
  readonly number: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  /** Null: every procedure. */
  readonly procedures: readonly string[] | null;
}

export const emptyDraft = (principal: string): SubstitutionDraft => ({
  ...{ principal, acting: null, number: '', date: '', from: '', to: '', procedures: null },
});

/** What is sent; null while something is lacking. */
export function requestOf(draft: SubstitutionDraft): SubstitutionRequest | null {
  const { principal, acting, date, from, to, procedures } = draft;
  const number = draft.number.trim();
  if (principal === null || acting === null || procedures?.length === 0) return null;
  if ([number, date, from, to].includes('')) return null;
  return {
    ...{ principal, acting, order: { number, date }, from, to },
    ...(procedures === null ? {} : { procedures: [...procedures] }),
  };
}
