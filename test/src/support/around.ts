import { verifyCase } from '@kelisim/persistence';
import type { Answer, TestApi, User } from './http-api';

/** A task as the inbox shows it. */
export interface ListedTask {
  readonly id: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly step: string;
  readonly purpose: string;
  readonly version: number;
  readonly due: string | null;
  readonly claimedBy: { readonly name: string; readonly mine: boolean } | null;
  readonly forwardedBy: string | null;
}

/** Who has the task now, out of the inbox of a case. */
export async function tasksOf(user: User, caseId: string): Promise<readonly ListedTask[]> {
  const answer = await user.get(`/api/tasks?case=${caseId}`);
  return (answer.body as { items: readonly ListedTask[] }).items;
}

/** Decides as the page does: with the version that the person sees, or saw. */
export async function decideTaskOf(
  user: User,
  { id, version }: Pick<ListedTask, 'id' | 'version'>,
  { outcome = 'agree', reason }: { readonly outcome?: string; readonly reason?: string } = {},
): Promise<Answer> {
  return await user.post(`/api/tasks/${id}/decision`, {
    outcome,
    version,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** What a refusal says: its code, with the reason where it gives one. */
export function codeOf({ status, body }: Answer): string {
  if (status < 300) return 'done';
  const { code, data } = body as { code: string; data?: { why?: string } };
  return data?.why === undefined ? code : `${code}: ${data.why}`;
}

/** One more person in a post, with an account. */
export async function secondHolder(
  { engine }: TestApi,
  { position, unit, name }: { readonly position: string; readonly unit: string; readonly name: string },
): Promise<string> {
  const { rows } = await engine.test.owner.query<{ id: string }>(
    `with made as (insert into people (university, id, name, short_name) values ($1, gen_random_uuid(), $2, $2) returning id),
       posted as (insert into appointments (university, id, person, position, unit, valid_from, basis)
         select $1, gen_random_uuid(), made.id, $3, $4, app_now() - interval '1 day', 'order' from made)
     select id from made`,
    [engine.university, name, position, unit],
  );
  const { id } = rows[0]!;
  await engine.test.owner.query(
    `insert into accounts (university, id, person, login, password_hash) values ($1, gen_random_uuid(), $2, $3, '')`,
    [engine.university, id, `extra.${id}`],
  );
  return id;
}

/** Where the chain of a case is broken; null: nowhere. */
export async function brokenChain({ engine }: TestApi, caseId: string): Promise<unknown> {
  return (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId })).broken;
}
