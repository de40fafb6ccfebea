import { checkSameSite } from './same-site';

const own = 'https://kelisim.example';
const sent = (method: string, headers: Record<string, string>): (() => void) => {
  return () => {
    checkSameSite({ method, headers: { host: 'kelisim.example', ...headers } }, own);
  };
};

describe('where a request comes from', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://other.example' }],
    [{ 'sec-fetch-site': 'anything' }],
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
  ])('an act sent by another site is refused: %j', (headers) => {
    expect(sent('POST', headers)).toThrow('forbidden');
    expect(sent('DELETE', headers)).toThrow('forbidden');
  });

  it.each([[{ 'sec-fetch-site': 'same-origin' }], [{ origin: own }], [{ origin: 'http://kelisim.example' }], [{}]])(
    'an act of its own pages or of a program passes: %j',
    (headers) => {
      expect(sent('PUT', headers)).not.toThrow();
    },
  );

  it('reading is not asked where it comes from', () => {
    expect(sent('GET', { 'sec-fetch-site': 'cross-site' })).not.toThrow();
  });
});
