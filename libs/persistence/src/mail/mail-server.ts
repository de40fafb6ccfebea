import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';

/** By which server a university sends its mail; its password is not told to anybody. */
export interface MailServerSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise the server is asked to begin it, and with a login has to. */
  readonly secure: boolean;
  /** The address that mail comes from. */
  readonly sender: string;
  readonly login: string | null;
}

export interface KnownMailServer extends MailServerSettings {
  readonly hasPassword: boolean;
}

export interface OpenMailServer extends MailServerSettings {
  readonly password: string | null;
}

interface ServerRow extends MailServerSettings {
  readonly password_key: Buffer | null;
  readonly password: Buffer | null;
}

/** Null where mail goes into the folder. */
export async function readMailServer(q: Queryable, university: string): Promise<KnownMailServer | null> {
  const row = await readRow(q, university);
  return row === null ? null : { ...settingsOf(row), hasPassword: row.password !== null };
}

/** The server with its password, for whoever sends. */
export async function openMailServer(
  q: Queryable,
  sealer: CaseSealer,
  university: string,
): Promise<OpenMailServer | null> {
  const row = await readRow(q, university);
  if (row === null) return null;
  const { password, password_key: key } = row;
  const plain = password === null || key === null ? null : sealer.open<string>(sealer.unwrap(key), password);
  return { ...settingsOf(row), password: plain };
}

/**
 * Keeps how mail is sent.
 *
 * @param password undefined: the one that is kept already stays, but only for the same host and login: nobody who sees the
 *   settings can have it sent to a server of his own.
 */
export async function keepMailServer(
  q: Queryable,
  sealer: CaseSealer,
  university: string,
  server: MailServerSettings & { readonly password?: string | null | undefined },
): Promise<void> {
  const { host, port, secure, sender, login, password } = server;
  const sealed = sealPassword(sealer, password);
  await q.query(
    `insert into mail_servers as s (university, host, port, secure, sender, login, password_key, password)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (university) do update set host = excluded.host, port = excluded.port, secure = excluded.secure, sender = excluded.sender,
       login = excluded.login, password_key = case when $9 and ${isTheSame} then s.password_key else excluded.password_key end,
       password = case when $9 and ${isTheSame} then s.password else excluded.password end`,
    [
      university,
      host,
      port,
      secure,
      sender,
      login,
      sealed?.wrapped ?? null,
      sealed?.bytes ?? null,
      password === undefined,
    ],
  );
}

const isTheSame = 's.host = excluded.host and s.login is not distinct from excluded.login';

/** From now on mail goes into the folder. */
export async function forgetMailServer(q: Queryable, university: string): Promise<void> {
  await q.query('delete from mail_servers where university = $1', [university]);
}

function sealPassword(
  sealer: CaseSealer,
  password: string | null | undefined,
): { readonly wrapped: Buffer; readonly bytes: Buffer } | null {
  if (password === null || password === undefined) return null;
  const { key, wrapped } = sealer.newKey();
  return { wrapped, bytes: sealer.seal(key, password) };
}

async function readRow(q: Queryable, university: string): Promise<ServerRow | null> {
  const { rows } = await q.query<ServerRow>(
    'select host, port, secure, sender, login, password_key, password from mail_servers where university = $1',
    [university],
  );
  return rows[0] ?? null;
}

const settingsOf = ({ host, port, secure, sender, login }: ServerRow): MailServerSettings => ({
  ...{ host, port, secure, sender, login },
});
