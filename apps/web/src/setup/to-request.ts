import type { SetupRequest } from '../api/generated/model';
import type { Answers, InLanguages, Secrets } from './answers';
import { hoursOf } from './answers';
import { linesOf } from './find-faults';

/** Where the administrator's letters go; answers that were kept before this was asked say nothing. */
const emailOf = ({ administrator: { email = '' } }: Answers): string | null =>
  email.trim() === '' ? null : email.trim();

function calendarOf(answers: Answers): SetupRequest['calendar'] {
  const { country, week, dayBegins, dayEnds, hasBreak, breakFrom, breakTo } = hoursOf(answers.calendar);
  return {
    country: country === 'other' ? null : country,
    week: week === '5' ? 5 : 6,
    dayBegins: dayBegins.trim(),
    dayEnds: dayEnds.trim(),
    break: hasBreak ? { from: breakFrom.trim(), to: breakTo.trim() } : null,
  };
}

/** The answers as the server takes them: in the languages of the university only. */
export function toRequest(answers: Answers, secrets: Secrets): SetupRequest {
  const { university, administrator, mail, units } = answers;
  const spoken = (words: InLanguages): Partial<InLanguages> =>
    Object.fromEntries(university.languages.map((each) => [each, words[each].trim()]));
  const letterhead = university.languages.map((each) => [each, linesOf(answers.letterhead[each])] as const);
  const keys = units.map(({ key }) => key);
  return {
    code: secrets.code.trim(),
    university: {
      languages: [...university.languages],
      name: spoken(university.name),
      shortName: university.shortName.trim(),
      city: spoken(university.city),
      zone: university.zone,
    },
    administrator: {
      name: administrator.name.trim(),
      login: administrator.login.trim(),
      password: secrets.password,
      email: emailOf(answers),
    },
    letterhead: Object.fromEntries(letterhead.filter(([, lines]) => lines.length > 0)),
    calendar: calendarOf(answers),
    mail: mail.wanted
      ? {
          ...{ host: mail.host.trim(), port: Number(mail.port), secure: mail.secure, from: mail.from.trim() },
          login: mail.login.trim() === '' ? null : mail.login.trim(),
          password: secrets.mailPassword === '' ? null : secrets.mailPassword,
        }
      : null,
    units: units.map(({ name, kind, parent }) => ({
      ...{ name: spoken(name), kind },
      parent: parent === null ? null : keys.indexOf(parent),
    })),
  };
}
