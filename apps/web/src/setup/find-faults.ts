import type { Answers, InLanguages, Secrets } from './answers';
import { hoursOf } from './answers';
import type { SetupStep } from './setup-steps';

export type FaultWord =
  | 'required'
  | 'shortName'
  | 'login'
  | 'passwordLength'
  | 'passwordLogin'
  | 'passwordSimple'
  | 'repeated'
  | 'languages'
  | 'lines'
  | 'time'
  | 'hours'
  | 'break'
  | 'host'
  | 'port'
  | 'address'
  | 'faculty';

/** A field by its path, and what is wrong with it. */
export type Faults = Readonly<Record<string, FaultWord>>;
type Found = readonly (readonly [path: string, word: FaultWord] | null)[];

const when = (wrong: boolean, path: string, word: FaultWord): readonly [string, FaultWord] | null =>
  wrong ? [path, word] : null;

const inEach = (answers: Answers, path: string, words: InLanguages): Found =>
  answers.university.languages.map((each) => when(words[each].trim() === '', `${path}/${each}`, 'required'));

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The day ends after it begins, with its break inside; times of equal length compare as texts. */
function calendarFaults(calendar: Answers['calendar']): Found {
  const { hasBreak, ...hours } = hoursOf(calendar);
  const [begins, ends] = [hours.dayBegins.trim(), hours.dayEnds.trim()];
  const [from, to] = [hours.breakFrom.trim(), hours.breakTo.trim()];
  const isTold = CLOCK.test(from) && CLOCK.test(to);
  return [
    when(!CLOCK.test(begins), '/calendar/dayBegins', 'time'),
    when(CLOCK.test(begins) && ends <= begins, '/calendar/dayEnds', 'hours'),
    when(!CLOCK.test(ends) && ends !== '24:00', '/calendar/dayEnds', 'time'),
    when(hasBreak && isTold && !(begins < from && from < to && to < ends), '/calendar/break', 'break'),
    when(hasBreak && !isTold, '/calendar/break', 'time'),
  ];
}

/** What the wizard sees for itself; the server looks at everything again. */
const checks: Readonly<Record<SetupStep, (answers: Answers, secrets: Secrets) => Found>> = {
  university: (answers) => {
    const { languages, name, shortName, city, zone } = answers.university;
    return [
      when(languages.length === 0, '/university/languages', 'languages'),
      ...inEach(answers, '/university/name', name),
      when(shortName.trim().length < 2, '/university/shortName', 'shortName'),
      ...inEach(answers, '/university/city', city),
      when(zone === '', '/university/zone', 'required'),
    ];
  },
  administrator: ({ administrator: { name, login, email = '' } }, { password, repeated }) => [
    when(name.trim().length < 3, '/administrator/name', 'required'),
    when(!/^[a-z0-9][a-z0-9._@-]{2,59}$/.test(login.trim()), '/administrator/login', 'login'),
    when(email.trim() !== '' && !ADDRESS.test(email.trim()), '/administrator/email', 'address'),
    when(new Set(password).size < 5, '/administrator/password', 'passwordSimple'),
    when(login !== '' && password.toLowerCase().includes(login.trim()), '/administrator/password', 'passwordLogin'),
    when(password.length < 12, '/administrator/password', 'passwordLength'),
    when(password !== repeated, '/administrator/repeated', 'repeated'),
  ],
  letterhead: ({ university, letterhead }) =>
    university.languages.map((each) =>
      when(
        linesOf(letterhead[each]).length > 6 || linesOf(letterhead[each]).some((line) => line.length > 120),
        `/letterhead/${each}`,
        'lines',
      ),
    ),
  calendar: ({ calendar }) => calendarFaults(calendar),
  mail: ({ mail }) =>
    mail.wanted
      ? [
          when(!/^[\w.-]+$/.test(mail.host.trim()), '/mail/host', 'host'),
          when(
            !/^\d{1,5}$/.test(mail.port) || Number(mail.port) < 1 || Number(mail.port) > 65535,
            '/mail/port',
            'port',
          ),
          when(!ADDRESS.test(mail.from.trim()), '/mail/from', 'address'),
        ]
      : [],
  units: (answers) => [
    when(!answers.units.some(({ kind }) => kind === 'faculty'), '/units', 'faculty'),
    ...answers.units.flatMap(({ name }, place) => inEach(answers, `/units/${String(place)}/name`, name)),
  ],
};

export function findFaults(step: SetupStep, answers: Answers, secrets: Secrets): Faults {
  return Object.fromEntries(checks[step](answers, secrets).filter((found) => found !== null));
}

/** The lines of a text, without empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
