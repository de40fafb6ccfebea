import type { OutsideFault, Queryable } from '@kelisim/persistence';
import { openIncident } from '../incidents/open-incident';

/** Another system would not do what it was asked to, for good: the registrar finds it in his list. */
export async function reportFault(tx: Queryable, { line, window, act, code, detail }: OutsideFault): Promise<void> {
  const { rows } = await tx.query<{ id: string; adapter: string }>(
    'select id, adapter from windows where university = app_university() and line = $1 and key = $2',
    [line, window],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a window that was asked for elsewhere is gone');
  const kind = `${act}-failed`;
  const told = { code, ...detail };
  await openIncident(tx, { connector: row.adapter, key: `${kind}:${row.id}`, kind, window: row.id, detail: told });
}
