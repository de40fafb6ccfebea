import { DomainError } from '@kelisim/domain';
import type { AttemptLimit, BegunAttempt, LoginAccount } from '@kelisim/persistence';
import {
  beginAttempt,
  beginSession,
  Database,
  findAccount,
  forgetAttempt,
  forgetFailedLogins,
} from '@kelisim/persistence';
import type { Configuration } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CONFIGURATION } from '../../application/parts';
import { hashOfToken, newSessionToken } from '../../http/security/session-cookie';
import { checkPassword } from './passwords';
import type { Credentials } from './session-schemas';

/** Seconds for which a failed attempt counts. */
const period = 600;
/**
 * A person at his own desk is slowed after ten wrong passwords. A login as a whole gives way only after a hundred from
 * everywhere, so that nobody locks out somebody else with ease; every limit ends by itself.
 */
const most = { pair: 10, login: 100, source: 200 };

export interface BegunSession {
  readonly university: string;
  readonly token: string;
  readonly tokenHash: Buffer;
}

/** The local login (R40): password, throttle, session. */
@Injectable()
export class Login {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Begins a session. The token goes to the client, its hash to the database.
   *
   * @throws DomainError `login-failed`, the same for a wrong password, an unknown login and a disabled account;
   *   `too-many-attempts` with the seconds to wait.
   */
  async enter({ login, password }: Credentials, source: string): Promise<BegunSession> {
    const limits = limitsOf(login, source);
    const { attempt, account } = await this.database.system(async (q) => ({
      attempt: await beginAttempt(q, limits, period),
      account: await findAccount(q, login),
    }));
    if (attempt.wait > 0) {
      await this.database.system(async (q) => {
        await forgetAttempt(q, attempt);
      });
      throw new DomainError({ code: 'too-many-attempts', data: { wait: attempt.wait } });
    }
    const fits = await checkPassword(account?.passwordHash ?? null, password);
    if (account === null || !fits || account.disabled) throw new DomainError({ code: 'login-failed' });
    return await this.begin(account, attempt, limits[0]?.subject ?? '');
  }

  private async begin(
    { university, account, person }: LoginAccount,
    attempt: BegunAttempt,
    pair: string,
  ): Promise<BegunSession> {
    const token = newSessionToken();
    const tokenHash = hashOfToken(token);
    if (tokenHash === null) throw new Error('a session token of the wrong form');
    await this.database.read(university, async (q) => {
      await beginSession(q, { university, account, person, tokenHash, hours: this.configuration.sessionHours });
      await forgetAttempt(q, attempt);
      await forgetFailedLogins(q, [pair]);
    });
    return { university, token, tokenHash };
  }
}

/** Logins and addresses are counted under a hash: the table says nothing about who tried. */
function limitsOf(login: string, source: string): AttemptLimit[] {
  const subject = (kind: string, value: string): string =>
    createHash('sha256').update(`${kind}\n${value}`).digest('base64url');
  return [
    { subject: subject('pair', `${login}\n${source}`), most: most.pair },
    { subject: subject('login', login), most: most.login },
    { subject: subject('source', source), most: most.source },
  ];
}
