import type { CalendarCountry, CalendarLayer, Language, LocalizedText } from '@kelisim/domain';

/** Everything a university begins with, as the first run has gathered it. */
export interface UniversityPlan {
  readonly id: string;
  /** A short name, unique in the installation. */
  readonly code: string;
  readonly name: LocalizedText;
  readonly city: LocalizedText;
  readonly zone: string;
  readonly language: Language;
  /** Null where papers carry no more than the university's name. */
  readonly letterhead: Readonly<Record<Language, readonly string[]>> | null;
  /** The shipped holidays under its first calendar, and its own week. */
  readonly calendar: { readonly country: CalendarCountry | null; readonly content: CalendarLayer };
  readonly administrator: PlannedAdministrator;
  /** Parents before what stands under them. */
  readonly units: readonly PlannedUnit[];
  readonly mail: PlannedMailServer | null;
}

export interface PlannedAdministrator {
  readonly name: string;
  readonly shortName: string;
  readonly login: string;
  /** As argon2 writes it. */
  readonly passwordHash: string;
  /** Where his mail goes; null: he gets none. */
  readonly email: string | null;
}

export const plannedUnitKinds = ['faculty', 'department', 'registrar', 'office'] as const;

export interface PlannedUnit {
  readonly kind: (typeof plannedUnitKinds)[number];
  readonly name: LocalizedText;
  /** Place in the list of the unit above it; null for the university itself. */
  readonly parent: number | null;
}

export interface PlannedMailServer {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** The address that letters come from. */
  readonly sender: string;
  readonly login: string | null;
  readonly password: string | null;
}
