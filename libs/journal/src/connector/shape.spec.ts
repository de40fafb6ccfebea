import fc from 'fast-check';
import { ConnectorFault } from './connector-fault';
import {
  absentOr,
  decimal,
  fields,
  instant,
  listOf,
  localDate,
  nullable,
  oneOf,
  readJson,
  readShape,
  text,
  whole,
} from './shape';
import type { Shape } from './shape';

const person = fields<{ name: string; age: number | null; tags: string[] }>({
  name: text(/^\p{L}+$/u),
  age: nullable(whole),
  tags: listOf(text(), 2),
});

function placeOf(shape: Shape<unknown>, value: unknown): string | undefined {
  try {
    readShape(shape, value);
  } catch (error) {
    if (error instanceof ConnectorFault && error.code === 'answer-invalid') return error.reason;
    throw error;
  }
  return undefined;
}

describe('an answer', () => {
  it('R28 is read with what is named, and nothing else', () => {
    const read = readShape(person, { name: 'Ana', age: null, tags: ['x'], more: 1 });
    expect(read).toEqual({ name: 'Ana', age: null, tags: ['x'] });
  });

  it.each<[unknown, string]>([
    [null, '/'],
    [[], '/'],
    ['text', '/'],
    [{}, '/name'],
    [{ name: 'A1', age: 1, tags: [] }, '/name'],
    [{ name: 'Ana', tags: [] }, '/age'],
    [{ name: 'Ana', age: 1.5, tags: [] }, '/age'],
    [{ name: 'Ana', age: '1', tags: [] }, '/age'],
    [{ name: 'Ana', age: 1, tags: {} }, '/tags'],
    [{ name: 'Ana', age: 1, tags: ['a', 'b', 'c'] }, '/tags'],
    [{ name: 'Ana', age: 1, tags: ['a', 2] }, '/tags/1'],
  ])('R28 is refused with the place that is wrong: %j', (value, place) => {
    expect(placeOf(person, value)).toBe(place);
  });

  it('R28 whatever it is, it is read or refused, and its values are not told', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const place = placeOf(person, { name: value, age: value, tags: value });
        expect(place === undefined || ['/name', '/age', '/tags'].some((one) => place.startsWith(one))).toBe(true);
      }),
    );
    expect(() => readJson('{"secret')).toThrow(/^answer-invalid not-json$/u);
  });

  it.each([
    ['2026-11-22T04:00:00Z', '2026-11-22T04:00:00.000Z'],
    ['2026-11-22T09:00:00.5+05:00', '2026-11-22T04:00:00.500Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('R28 an instant is given in UTC: %s', (given, read) => {
    expect(readShape(instant, given)).toBe(read);
  });

  it.each([
    '2026-11-22',
    '2026-11-22T04:00:00',
    '2026-11-22 04:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T04:60:00Z',
    1_795_320_000,
    null,
  ])('R28 is no instant: %s', (given) => {
    expect(placeOf(instant, given)).toBe('/');
  });

  it('R28 dates, choices and numbers are what they are', () => {
    expect(placeOf(localDate, '2026-02-30')).toBe('/');
    expect(placeOf(localDate, '2026-2-3')).toBe('/');
    expect(readShape(localDate, '2026-02-28')).toBe('2026-02-28');
    expect(placeOf(oneOf('open', 'closed'), 'Open')).toBe('/');
    expect(placeOf(decimal, '1.5')).toBe('/');
    expect(readShape(absentOr(whole), undefined)).toBeNull();
    expect(placeOf(absentOr(whole), 'x')).toBe('/');
  });
});
