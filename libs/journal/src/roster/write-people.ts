import { newId } from '@kelisim/persistence';
import { randomBytes } from 'node:crypto';
import { people } from './record-plans';
import type { RosterPerson } from './roster';
import type { Importer } from './importer';
import { writeRecords } from './write-records';
import type { Writing } from './writing';
import { stopAtFault } from './writing';

interface Account {
  readonly id: string;
  readonly person: string;
  readonly login: string;
  readonly disabled: boolean;
  /** He is an administrator now or will be. */
  readonly guarded: boolean;
}

/**
 * Writes people and their logins. Whoever has a login already is the same person. New accounts have no password: one is
 * handed over by the procedure for it (R14). Somebody switched off in the file is switched off here, never on again.
 */
export async function writePeople(
  writing: Writing,
  records: readonly RosterPerson[],
  { importer, language }: { readonly importer: Importer; readonly language: string },
): Promise<void> {
  await recogniseByLogin(writing, records);
  await writeRecords(writing, people(language), records);
  await writeAccounts(writing, records, importer);
}

/** Logins are of the whole installation: one may belong to somebody of another university. */
async function recogniseByLogin(writing: Writing, records: readonly RosterPerson[]): Promise<void> {
  const { q, ids, faults } = writing;
  const { rows } = await q.query<{ login: string; own: boolean; person: string }>(
    `select l.login, a.university = app_university() as own, a.person
     from unnest($1::text[]) as l (login) cross join lateral account_of(l.login) a`,
    [records.map(({ login }) => login)],
  );
  const holders = new Map(rows.map((row) => [row.login, row]));
  const named = new Set(records.flatMap(({ sourcedId }) => ids.find('user', sourcedId) ?? []));
  for (const record of records) {
    const holder = holders.get(record.login);
    if (holder === undefined) continue;
    const known = ids.find('user', record.sourcedId);
    if (holder.own && known === undefined && !named.has(holder.person)) {
      ids.name('user', record.sourcedId, holder.person);
    } else if (!holder.own || known !== holder.person) {
      faults.add(record, 'login-taken', { column: 'username', value: record.login });
    }
  }
  stopAtFault(writing);
}

async function writeAccounts(writing: Writing, records: readonly RosterPerson[], importer: Importer): Promise<void> {
  const { q, ids, tally, faults } = writing;
  const { rows } = await q.query<Account>(
    `select id, person, login, disabled_at is not null as disabled,
       exists (select from appointments a where a.university = app_university() and a.person = accounts.person
         and a.position = 'administrator' and (a.valid_to is null or a.valid_to > app_now())) as guarded
     from accounts
     where university = app_university() and person = any ($1::uuid[]) order by id`,
    [records.map(({ sourcedId }) => ids.get('user', sourcedId))],
  );
  const accounts = new Map(rows.map((row) => [row.person, row]));
  const added: object[] = [];
  const changed: object[] = [];
  for (const record of records) {
    const person = ids.get('user', record.sourcedId);
    const account = accounts.get(person);
    if (account === undefined) {
      if (!record.enabled) continue;
      added.push({ id: newId(), person, login: record.login, password_hash: hashOfNoPassword() });
      tally.count(record, 'added');
    } else if (account.login !== record.login || (!record.enabled && !account.disabled)) {
      if (account.guarded && !importer.administrator) {
        faults.add(record, 'position-not-allowed', { column: 'username', value: account.login });
      }
      changed.push({ id: account.id, login: record.login, enabled: record.enabled });
      tally.count(record, 'changed');
    }
  }
  stopAtFault(writing);
  await q.query(
    `insert into accounts (university, id, person, login, password_hash)
     select app_university(), id, person, login, password_hash
     from json_to_recordset($1) as (id uuid, person uuid, login text, password_hash text)`,
    [JSON.stringify(added)],
  );
  await q.query(
    `update accounts a set login = c.login,
       disabled_at = case when c.enabled then a.disabled_at else coalesce(a.disabled_at, app_now()) end
     from json_to_recordset($1) as c (id uuid, login text, enabled boolean)
     where a.university = app_university() and a.id = c.id`,
    [JSON.stringify(changed)],
  );
}

/** The form of a stored password (argon2id) with a hash that was drawn, not computed: nobody knows a password for it. */
function hashOfNoPassword(): string {
  const [salt, hash] = [16, 32].map((length) => randomBytes(length).toString('base64').replaceAll('=', ''));
  return `$argon2id$v=19$m=19456,t=2,p=1$${salt ?? ''}$${hash ?? ''}`;
}
