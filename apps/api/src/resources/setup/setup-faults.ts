import type { CalendarFault, FieldFault } from '@kelisim/domain';
import { calendarFaults, layerOfWeek } from '@kelisim/domain';
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
    ...hoursFaults(request.calendar),
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

/** The day ends after it begins, with its break inside. Monday's faults are those of every day. */
function hoursFaults({ week, ...hours }: SetupRequest['calendar']): FieldFault[] {
  const faults = calendarFaults(layerOfWeek({ ...hours, days: week, zone: 'UTC' }));
  const monday = faults.filter(({ path }) => path.startsWith('/week/0/'));
  return monday.slice(0, 1).map(({ rule }) => ({ path: fieldOf(hours, rule), rule }));
}

function fieldOf({ dayBegins, dayEnds }: Omit<SetupRequest['calendar'], 'week'>, rule: CalendarFault['rule']): string {
  if (dayBegins >= dayEnds) return '/calendar/dayEnds';
  return rule === 'time-invalid' ? '/calendar/dayBegins' : '/calendar/break';
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
