import { readAddress, requireAddress } from './address';

describe('the address of another system', () => {
  it.each([
    ['https://journal.example.edu', 'https://journal.example.edu'],
    ['https://journal.example.edu/kelisim/', 'https://journal.example.edu/kelisim'],
    ['HTTPS://Journal.Example.edu:8443/a/b//', 'https://journal.example.edu:8443/a/b'],
    ['http://127.0.0.1:4000/x', 'http://127.0.0.1:4000/x'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('R28 may be %s', (text, address) => {
    expect(readAddress(text)).toEqual({ address });
  });

  it.each([
    ['journal.example.edu', 'not-an-address'],
    ['', 'not-an-address'],
    ['http://journal.example.edu', 'not-https'],
    ['http://10.0.0.7', 'not-https'],
    ['http://localhost.example.edu', 'not-https'],
    ['http://127.0.0.1.example.edu', 'not-https'],
    ['http://0.0.0.0', 'not-https'],
    ['ftp://journal.example.edu', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['https://user:word@journal.example.edu', 'holds-credentials'],
    ['https://user@journal.example.edu', 'holds-credentials'],
    ['http://127.0.0.1@journal.example.edu', 'not-https'],
    ['https://journal.example.edu/?key=1', 'holds-query'],
    ['https://journal.example.edu/?', 'holds-query'],
    ['https://journal.example.edu/#part', 'holds-query'],
  ])('R28 may not be %s', (text, fault) => {
    expect(readAddress(text)).toEqual({ fault });
  });

  it('R28 is not told when it is refused', () => {
    expect(() => requireAddress('https://user:word@journal.example.edu')).toThrow(/holds-credentials$/u);
    expect(requireAddress('https://journal.example.edu/')).toBe('https://journal.example.edu');
  });
});
