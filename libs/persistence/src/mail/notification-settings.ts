import type { NotificationSettings } from '@kelisim/domain';
import { settledWays, usualDigestAt } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';

type Who = Pick<SessionPerson, 'university' | 'person'>;

interface SettingsRow {
  readonly ways: Readonly<Record<string, unknown>> | null;
  readonly digest_at: string | null;
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
}

/** How a person wants to be told; what he has not said is as usual. */
export async function readNotificationSettings(q: Queryable, who: Who): Promise<NotificationSettings> {
  const { rows } = await q.query<SettingsRow>(
    'select ways, digest_at, quiet_from, quiet_to from notification_settings where university = $1 and person = $2',
    [who.university, who.person],
  );
  const [row] = rows;
  const { quiet_from: from = null, quiet_to: to = null } = row ?? {};
  return {
    ways: settledWays(row?.ways ?? {}),
    digestAt: row?.digest_at ?? usualDigestAt,
    quiet: from === null || to === null ? null : { from, to },
  };
}

/** Keeps how a person wants to be told. What waits already is told so too: it is looked at anew. */
export async function keepNotificationSettings(q: Queryable, who: Who, settings: NotificationSettings): Promise<void> {
  await q.query(
    `insert into notification_settings (university, person, ways, digest_at, quiet_from, quiet_to) values ($1, $2, $3, $4, $5, $6)
     on conflict (university, person) do update set ways = excluded.ways, digest_at = excluded.digest_at,
       quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`,
    [
      who.university,
      who.person,
      JSON.stringify(settings.ways),
      settings.digestAt,
      settings.quiet?.from ?? null,
      settings.quiet?.to ?? null,
    ],
  );
  await q.query(
    `update mail_items set look_at = app_now() where university = $1 and person = $2 and state = 'waiting'`,
    [who.university, who.person],
  );
}
