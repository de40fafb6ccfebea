import type { CaseRef, Database } from '@kelisim/persistence';
import type { ConnectorFault } from '../connector/connector-fault';
import { openIncident } from '../incidents/open-incident';

/** What stays away for longer than this is an incident (R28); the tries go on. */
export const unreachedAfter = '15 minutes';

/**
 * Another system cannot be reached with what a case asks of it: after a bounded time the registrar finds it in his list, once for
 * each asking, however often it is tried and whatever has become of the incident.
 */
export async function noteUnreached(
  database: Database,
  { university }: CaseRef,
  effectId: string,
  fault: ConnectorFault,
): Promise<void> {
  const key = `unreachable:${effectId}`;
  await database.transaction(university, async (tx) => {
    const { rows } = await tx.query<{ id: string; adapter: string; kind: string; since: Date }>(
      `select w.id, w.adapter, e.kind, e.created_at as since
       from effects e join windows w on w.university = e.university and w.line = e.line and w.key = e.content ->> 'window'
       where e.university = app_university() and e.id = $1 and e.state = 'pending'
         and e.created_at <= app_now() - interval '${unreachedAfter}' and not exists (
           select from journal_incidents i where i.university = e.university and i.opened_at >= e.created_at and i.key = $2
         )`,
      [effectId, key],
    );
    const [asking] = rows;
    if (asking === undefined) return;
    const { id: window, adapter: connector, kind: act, since } = asking;
    const detail = { act, ...detailOf(fault), since: since.toISOString() };
    await openIncident(tx, { connector, key, kind: 'unreachable', window, detail });
  });
}

/** What an incident may say of a fault: codes alone. What they said in words is the case's own, and sealed there. */
export const detailOf = ({ code, reason, status }: ConnectorFault): Readonly<Record<string, unknown>> => ({
  code: `connector-${code}`,
  ...(reason === undefined ? {} : { reason }),
  ...(status === undefined ? {} : { status }),
});
