import type { FormSchema } from '@kelisim/domain';
import { inWords, referencesIn } from './filled-form';

const words = (text: string): { ru: string; kk: string; ky: string; en: string } => ({
  ru: `${text} ru`,
  kk: `${text} kk`,
  ky: `${text} ky`,
  en: `${text} en`,
});

const schema: FormSchema = {
  type: 'object',
  properties: {
    group: { type: 'string', 'x-source': 'group', 'x-title': words('group') },
    dates: { type: 'array', items: { type: 'string', format: 'date' }, 'x-title': words('dates') },
    students: { type: 'array', items: { type: 'string', 'x-source': 'student' }, 'x-title': words('students') },
    cause: { type: 'string', enum: ['slip', 'fault'], 'x-words': { slip: words('slip'), fault: words('fault') } },
    agreed: { type: 'boolean' },
  },
};
const values = {
  group: 'g1',
  dates: ['2026-11-20', '2026-11-21'],
  students: ['s1', 's2'],
  cause: 'slip',
  agreed: true,
};
const names = new Map([
  ['group/g1', 'Group 21'],
  ['student/s1', 'A student'],
]);

describe('a filled form', () => {
  it('names by ids what its fields refer to', () => {
    expect(referencesIn({ schema, values })).toEqual([
      { source: 'group', id: 'g1' },
      { source: 'student', id: 's1' },
      { source: 'student', id: 's2' },
    ]);
  });

  it('is told in words, in the order of its fields, without what has lost its name', () => {
    expect(inWords({ schema, values }, names, 'kk')).toEqual([
      { name: 'group', title: 'group kk', kind: 'text', values: ['Group 21'] },
      { name: 'dates', title: 'dates kk', kind: 'date', values: ['2026-11-20', '2026-11-21'] },
      { name: 'students', title: 'students kk', kind: 'text', values: ['A student'] },
      { name: 'cause', title: 'cause', kind: 'text', values: ['slip kk'] },
      { name: 'agreed', title: 'agreed', kind: 'flag', values: ['true'] },
    ]);
  });

  it('leaves out what was not filled', () => {
    expect(inWords({ schema, values: { cause: '' } }, names, 'en')).toEqual([]);
    expect(inWords({ schema, values: {} }, names, 'en')).toEqual([]);
  });
});
