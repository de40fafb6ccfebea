import type { Language } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';

type Who = Pick<SessionPerson, 'university' | 'person'>;

/** Where a person's mail goes, and in which language it speaks. */
export interface MailAddress {
  readonly email: string | null;
  readonly language: Language;
}

export async function readMailAddress(q: Queryable, who: Who): Promise<MailAddress> {
  const { rows } = await q.query<MailAddress>(
    `select nullif(email, '') as email, language from people where university = $1 and id = $2`,
    [who.university, who.person],
  );
  return rows[0] ?? { email: null, language: 'ru' };
}

/** @param email undefined: it stays as it is. */
export async function keepMailAddress(
  q: Queryable,
  who: Who,
  { language, email }: { readonly language: Language; readonly email: string | undefined },
): Promise<void> {
  await q.query('update people set language = $3, email = coalesce($4, email) where university = $1 and id = $2', [
    who.university,
    who.person,
    language,
    email ?? null,
  ]);
}
