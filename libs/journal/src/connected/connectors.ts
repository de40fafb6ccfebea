import type { FieldFault } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { CaseSealer, Queryable } from '@kelisim/persistence';
import { readAddress } from '../connector/address';

/** How a journal that is kept elsewhere is reached (R28). Its secret is never shown. */
export interface ConnectorSettings {
  readonly code: string;
  readonly kind: 'http' | 'moodle';
  readonly address: string;
  /** Ids of the disciplines that are kept there; null: all of them. */
  readonly disciplines: readonly string[] | null;
  readonly enabled: boolean;
}

export interface ConnectorToKeep extends ConnectorSettings {
  /** The signing key of an `http` connector, the token of a `moodle`; null: the present one stays. */
  readonly secret: string | null;
}

/** All connectors of the university. */
export async function listConnectors(q: Queryable): Promise<readonly ConnectorSettings[]> {
  const { rows } = await q.query<ConnectorSettings>(
    `select code, kind, address, disciplines, enabled from journal_connectors where university = app_university() order by code`,
  );
  return rows;
}

/**
 * Keeps the settings of a connector. The secret is sealed under a key of its own. Windows that were asked for before go
 * on by the settings as they are now.
 *
 * @throws DomainError `request-invalid`, with each field that cannot be used.
 */
export async function keepConnector(tx: Queryable, sealer: CaseSealer, connector: ConnectorToKeep): Promise<void> {
  const { code, kind, address, secret, disciplines, enabled } = connector;
  const { rows } = await tx.query<{ kind: string; unknown: boolean }>(
    `select (select kind from journal_connectors where university = app_university() and code = $1 for update) as kind,
       exists (select from unnest($2::uuid[]) as d (id)
         where not exists (select from disciplines where university = app_university() and id = d.id)) as unknown`,
    [code, disciplines],
  );
  const present = rows[0]?.kind === kind;
  const fields: FieldFault[] = [
    ...('fault' in readAddress(address) ? [{ path: '/address', rule: 'format' }] : []),
    ...(secret === null && !present ? [{ path: '/secret', rule: 'required' }] : []),
    ...(secret !== null && !isSecretFor(kind, secret) ? [{ path: '/secret', rule: 'format' }] : []),
    ...(rows[0]?.unknown === true ? [{ path: '/disciplines', rule: 'enum' }] : []),
  ];
  if (fields.length > 0) throw new DomainError({ code: 'request-invalid', fields });
  const sealed = secret === null ? null : seal(sealer, secret);
  await tx.query(
    sealed === null
      ? `update journal_connectors set address = $2, disciplines = $3, enabled = $4 where university = app_university() and code = $1`
      : `insert into journal_connectors (university, code, address, disciplines, enabled, kind, secret_key, secret)
         values (app_university(), $1, $2, $3, $4, $5, $6, $7)
         on conflict (university, code) do update set address = excluded.address, disciplines = excluded.disciplines,
           enabled = excluded.enabled, kind = excluded.kind, secret_key = excluded.secret_key, secret = excluded.secret`,
    [code, address, disciplines, enabled, ...(sealed === null ? [] : [kind, sealed.wrapped, sealed.secret])],
  );
}

/** What the connectors themselves demand (`HttpJournal`, `MoodleJournal`). */
const isSecretFor = (kind: ConnectorSettings['kind'], secret: string): boolean =>
  kind === 'moodle' ? /^[A-Za-z0-9]{16,128}$/u.test(secret) : Buffer.byteLength(secret) >= 32;

function seal(sealer: CaseSealer, secret: string): { readonly wrapped: Buffer; readonly secret: Buffer } {
  const { key, wrapped } = sealer.newKey();
  return { wrapped, secret: sealer.seal(key, secret) };
}
