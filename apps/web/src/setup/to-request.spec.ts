import type { Answers, Secrets } from './answers';
import { noSecrets, noWords } from './answers';
import { findFaults } from './find-faults';
import { setupSteps } from './setup-steps';
import { toRequest } from './to-request';

const secrets: Secrets = {
  ...noSecrets,
  code: ' ABCD ',
  password: 'a long horse battery',
  repeated: 'a long horse battery',
};
const answers: Answers = {
  university: {
    languages: ['kk', 'ru'],
    name: { ...noWords, kk: 'Көкжиек ', ru: 'Кокжиек', en: 'left over' },
    shortName: 'КУ',
    city: { ...noWords, kk: 'Алматы қ.', ru: 'г. Алматы' },
    zone: 'Asia/Almaty',
  },
  administrator: { name: 'Омарова Әсем', login: 'a.omarova' },
  letterhead: { ...noWords, kk: 'Министрлік\n\n Көкжиек \n' },
  calendar: { country: 'KG', week: '6', dayEnds: '17:00' },
  mail: { wanted: false, host: 'half typed', port: '', secure: true, from: '', login: '' },
  units: [
    { key: 'a', kind: 'registrar', name: { ...noWords, kk: 'Кеңсе', ru: 'Офис' }, parent: null },
    { key: 'b', kind: 'faculty', name: { ...noWords, kk: 'Факультет', ru: 'Факультет' }, parent: null },
    { key: 'c', kind: 'department', name: { ...noWords, kk: 'Кафедра', ru: 'Кафедра' }, parent: 'b' },
  ],
};

describe('what the wizard sends', () => {
  it('is in the university’s languages only, without what was left open, units by their places', () => {
    expect(setupSteps.flatMap((step) => Object.keys(findFaults(step, answers, secrets)))).toEqual([]);
    expect(toRequest(answers, secrets)).toMatchObject({
      code: 'ABCD',
      university: { name: { kk: 'Көкжиек', ru: 'Кокжиек' }, languages: ['kk', 'ru'] },
      letterhead: { kk: ['Министрлік', 'Көкжиек'] },
      calendar: { country: 'KG', week: 6, dayBegins: '09:00', dayEnds: '17:00', break: { from: '13:00', to: '14:00' } },
      mail: null,
      units: [{ parent: null }, { parent: null }, { kind: 'department', parent: 1 }],
    });
    expect(toRequest(answers, secrets).university.name).not.toHaveProperty('en');
  });

  it('is not sent while a field cannot stay so', () => {
    const mail = { ...answers.mail, wanted: true };
    expect(findFaults('mail', { ...answers, mail }, secrets)).toEqual({
      ...{ '/mail/host': 'host', '/mail/port': 'port', '/mail/from': 'address' },
    });
    const login = { ...answers, administrator: { name: 'Омарова', login: 'long.horse' } };
    expect(findFaults('administrator', login, { ...secrets, password: 'Long.Horse 1234', repeated: '' })).toEqual({
      ...{ '/administrator/password': 'passwordLogin', '/administrator/repeated': 'repeated' },
    });
    const hours = { dayBegins: '17:30', hasBreak: true, breakFrom: '12:00', breakTo: '25:00' };
    expect(findFaults('calendar', { ...answers, calendar: { ...answers.calendar, ...hours } }, secrets)).toEqual({
      ...{ '/calendar/dayEnds': 'hours', '/calendar/break': 'time' },
    });
    expect(
      findFaults(
        'calendar',
        { ...answers, calendar: { ...answers.calendar, breakFrom: '16:30', breakTo: '18:00' } },
        secrets,
      ),
    ).toEqual({
      ...{ '/calendar/break': 'break' },
    });
    expect(findFaults('units', { ...answers, units: answers.units.slice(0, 1) }, secrets)).toEqual({
      '/units': 'faculty',
    });
  });
});
