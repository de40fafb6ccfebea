import type { FieldFault } from '@kelisim/domain';
import type { SetupRequest } from './setup-schemas';

type Named = SetupRequest['university']['name'];

/** What no schema says of a first run: what one field has to do with another. */
export function setupFaults(request: SetupRequest): readonly FieldFault[] {
  const { university, units } = request;
  return [
    ...languageFaults(university.languages),
    ...zoneFaults(university.zone),
    ...nameFaults('/university/name', university.name, request),
    ...nameFaults('/university/city', university.city, request),
    ...passwordFaults(request.administrator),
    ...units.flatMap((_, place) => unitFaults(request, place)),
    // Packs ask for the council of a faculty: without one nothing could be published.
    ...(units.some(({ kind }) => kind === 'faculty') ? [] : [{ path: '/units', rule: 'faculty' }]),
  ];
}

const languageFaults = (languages: readonly string[]): FieldFault[] =>
  new Set(languages).size === languages.length ? [] : [{ path: '/university/languages', rule: 'unique' }];

function zoneFaults(zone: string): FieldFault[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone) ? [] : [{ path: '/university/zone', rule: 'enum' }];
  } catch {
    return [{ path: '/university/zone', rule: 'enum' }];
  }
}

/** In every language that the university speaks, and in no other. */
function nameFaults(path: string, name: Named, { university }: SetupRequest): FieldFault[] {
  return university.languages
    .filter((language) => name[language] === undefined)
    .map((language) => ({ path: `${path}/${language}`, rule: 'required' }));
}

function passwordFaults({ login, password }: SetupRequest['administrator']): FieldFault[] {
  const path = '/administrator/password';
  if (password.toLowerCase().includes(login.toLowerCase())) return [{ path, rule: 'password-login' }];
  return new Set(password).size < 5 ? [{ path, rule: 'password-simple' }] : [];
}

function unitFaults(request: SetupRequest, place: number): FieldFault[] {
  const path = `/units/${String(place)}`;
  const unit = request.units[place];
  if (unit === undefined) return [];
  const names = nameFaults(`${path}/name`, unit.name, request);
  if (unit.parent === null) return names;
  const fits = unit.kind === 'department' && request.units[unit.parent]?.kind === 'faculty';
  return fits ? names : [...names, { path: `${path}/parent`, rule: 'unit-parent' }];
}
