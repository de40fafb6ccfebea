import type { Language, LocalizedText } from '@kelisim/domain';
import { languages, layerOfWeek } from '@kelisim/domain';
import type { UniversityPlan } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';
import type { SetupRequest } from './setup-schemas';

/** What the first run was told, as it is to be founded. */
export function universityPlan(request: SetupRequest, passwordHash: string): UniversityPlan {
  const { university, administrator, calendar } = request;
  const { zone } = university;
  const { country, week, ...hours } = calendar;
  const language = university.languages[0] ?? 'ru';
  const spoken = (text: Partial<Record<Language, string | undefined>>): LocalizedText => inEvery(text, language, '');
  return {
    id: newId(),
    ...{ code: university.shortName, name: spoken(university.name), city: spoken(university.city), zone, language },
    letterhead: letterheadOf(request, language),
    calendar: { country, content: layerOfWeek({ ...hours, days: week, zone }) },
    administrator: {
      ...{ name: administrator.name, shortName: shortNameOf(administrator.name) },
      ...{ login: administrator.login, passwordHash, email: administrator.email },
    },
    units: request.units.map(({ kind, name, parent }) => ({ kind, name: spoken(name), parent })),
    mail: mailOf(request),
  };
}

/** Papers are written in any language of the product: what was not said in one is said in the main one. */
function inEvery<T>(said: Partial<Record<Language, T | undefined>>, main: Language, nothing: T): Record<Language, T> {
  const inMain = said[main] ?? nothing;
  return Object.fromEntries(languages.map((each) => [each, said[each] ?? inMain])) as Record<Language, T>;
}

function letterheadOf({ letterhead }: SetupRequest, language: Language): UniversityPlan['letterhead'] {
  const said = languages.some((each) => (letterhead?.[each] ?? []).length > 0);
  return letterhead === null || !said ? null : inEvery<readonly string[]>(letterhead, language, []);
}

function mailOf({ mail }: SetupRequest): UniversityPlan['mail'] {
  if (mail === null) return null;
  const { from: sender, ...server } = mail;
  return { ...server, sender };
}

/** «Ахметов Ерлан Серикович» is «Ахметов Е. С.» */
function shortNameOf(name: string): string {
  const [family = '', ...given] = name.split(/\s+/);
  return [family, ...given.map((part) => `${part.charAt(0)}.`)].join(' ');
}
