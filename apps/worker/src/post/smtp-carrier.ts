import type { OpenMailServer } from '@kelisim/persistence';
import { createTransport } from 'nodemailer';
import type { Carrier } from './carrier';

/** How long each step of a talk with a mail server may take; a claim outlasts all of them together. */
const patience = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * The university's own mail server. With a login the talk is encrypted or does not take place: a password never passes in the
 * clear. Certificates are checked; one of the university's own authority is made known by `NODE_EXTRA_CA_CERTS`.
 */
export function smtpCarrier(server: OpenMailServer): Carrier {
  const { host, port, secure, sender, login, password } = server;
  const transport = createTransport({
    ...patience,
    ...{ host, port, secure, requireTLS: !secure && login !== null },
    ...(login === null ? {} : { auth: { user: login, pass: password ?? '' } }),
    pool: true,
    maxConnections: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
    tls: { minVersion: 'TLSv1.2' },
  });
  return {
    way: 'smtp',
    sender,
    carry: async (_, message) => {
      await transport.sendMail(message);
    },
    close: () => {
      transport.close();
    },
  };
}
