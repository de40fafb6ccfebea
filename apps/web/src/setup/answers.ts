import type { Language } from '../language/current-language';
import { currentLanguage, languages } from '../language/current-language';

export type InLanguages = Readonly<Record<Language, string>>;
export const unitKinds = ['faculty', 'department', 'registrar', 'office'] as const;

export interface UnitAnswer {
  /** Names the row on this device only. */
  readonly key: string;
  readonly kind: (typeof unitKinds)[number];
  readonly name: InLanguages;
  /** The key of a department's faculty; null where it stands under the university. */
  readonly parent: string | null;
}

/** The week and its hours, as they are typed. Answers that were kept before the morning and the break were asked say nothing of them. */
export interface CalendarAnswers {
  readonly country: 'KZ' | 'KG' | 'other';
  readonly week: '5' | '6';
  readonly dayBegins?: string;
  readonly dayEnds: string;
  readonly hasBreak?: boolean;
  readonly breakFrom?: string;
  readonly breakTo?: string;
}

/** With what most universities have where nothing was said. */
export const hoursOf = (calendar: CalendarAnswers): Required<CalendarAnswers> => ({
  ...{ dayBegins: '09:00', hasBreak: true, breakFrom: '13:00', breakTo: '14:00' },
  ...calendar,
});

/** What was answered so far; it is kept over a reload. Passwords and the code are not among it. */
export interface Answers {
  readonly university: {
    readonly languages: readonly Language[];
    readonly name: InLanguages;
    readonly shortName: string;
    readonly city: InLanguages;
    readonly zone: string;
  };
  readonly administrator: { readonly name: string; readonly login: string; readonly email?: string };
  /** Lines of text, as they are typed. */
  readonly letterhead: InLanguages;
  readonly calendar: CalendarAnswers;
  readonly mail: {
    readonly wanted: boolean;
    readonly host: string;
    readonly port: string;
    readonly secure: boolean;
    readonly from: string;
    readonly login: string;
  };
  readonly units: readonly UnitAnswer[];
}

/** What is asked anew after a reload. */
export interface Secrets {
  readonly code: string;
  readonly password: string;
  readonly repeated: string;
  readonly mailPassword: string;
}

export const noSecrets: Secrets = { code: '', password: '', repeated: '', mailPassword: '' };

export const noWords = Object.fromEntries(languages.map((each) => [each, ''])) as InLanguages;

/** The registrar's office has a usual name in each language. */
const registrarName: InLanguages = {
  ru: 'Офис регистратора',
  kk: 'Тіркеуші кеңсесі',
  ky: 'Каттоо кеңсеси',
  en: 'Registrar’s office',
};

const countryOf = (zone: string): Answers['calendar']['country'] => {
  if (zone === 'Asia/Bishkek') return 'KG';
  return /^Asia\/(Almaty|Aqtau|Aqtobe|Atyrau|Oral|Qostanay|Qyzylorda)$/.test(zone) ? 'KZ' : 'other';
};

/** Where the wizard begins: what the browser knows, and the units that every procedure asks for. */
export function firstAnswers(): Answers {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    university: { languages: [currentLanguage()], name: noWords, shortName: '', city: noWords, zone },
    administrator: { name: '', login: '' },
    letterhead: noWords,
    calendar: { country: countryOf(zone), week: '5', dayEnds: '18:00' },
    mail: { wanted: false, host: '', port: '465', secure: true, from: '', login: '' },
    units: [
      { key: 'faculty', kind: 'faculty', name: noWords, parent: null },
      { key: 'department', kind: 'department', name: noWords, parent: 'faculty' },
      { key: 'registrar', kind: 'registrar', name: registrarName, parent: null },
    ],
  };
}
