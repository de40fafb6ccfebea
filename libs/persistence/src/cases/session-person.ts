import type { Language } from '@kelisim/domain';

/** Who is logged in, with the appointments of this moment. */
export interface SessionPerson {
  readonly university: string;
  readonly account: string;
  readonly person: string;
  readonly name: string;
  readonly shortName: string;
  readonly language: Language;
  readonly appointments: readonly { readonly position: string; readonly unit: string }[];
}
