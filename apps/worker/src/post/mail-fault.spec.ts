import { readMailFault } from './mail-fault';

describe('why a mail did not leave', () => {
  it.each([
    ['nobody answers', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'unreachable', 'server', false],
    ['the name is not known', { code: 'EDNS' }, 'unreachable', 'server', false],
    ['it takes too long', { code: 'ETIMEDOUT' }, 'unreachable', 'server', false],
    [
      'the certificate is not believed',
      { code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      'tls',
      'server',
      false,
    ],
    [
      'the certificate is of another',
      { code: 'ESOCKET', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID' },
      'tls',
      'server',
      false,
    ],
    ['no TLS is offered', { code: 'ETLS', responseCode: 500 }, 'tls', 'server', false],
    ['the login is not known', { code: 'EAUTH', responseCode: 535 }, 'login', 'server', false],
    [
      'the sender is refused',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 },
      'sender',
      'server',
      false,
    ],
    [
      'the recipient is refused',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 },
      'recipient',
      'mail',
      true,
    ],
    ['the recipient is full', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, 'busy', 'mail', false],
    ['the address is none', { code: 'EENVELOPE' }, 'address', 'mail', true],
    ['the content is refused', { code: 'EMESSAGE', responseCode: 554 }, 'message', 'mail', false],
    ['the folder is full', { code: 'ENOSPC' }, 'unknown', 'mail', false],
    ['nothing is known', null, 'unknown', 'mail', false],
  ])('%s', (_, error, code, lies, isLasting) => {
    expect(readMailFault(error)).toMatchObject({ code, lies, isLasting });
  });

  it('keeps of the server’s words the three digits alone', () => {
    const error = Object.assign(new Error('550 <a.b@c.example> unknown'), {
      ...{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 <a.b@c.example> unknown' },
    });
    expect(JSON.stringify(readMailFault(error))).not.toContain('example');
    expect(readMailFault(error).reply).toBe(550);
  });
});
