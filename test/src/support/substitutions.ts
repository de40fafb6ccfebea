import type { SessionPerson, SubstitutionToRecord } from '@kelisim/persistence';
import { recordSubstitution, revokeSubstitution } from '@kelisim/persistence';
import type { TestEngine } from './engine';

/** A local date of the university so many days from today. */
export async function localDay(engine: TestEngine, days = 0): Promise<string> {
  const { rows } = await engine.test.owner.query<{ day: string }>(
    `select ((app_now() at time zone 'Asia/Almaty')::date + $1::int)::text as day`,
    [days],
  );
  return rows[0]!.day;
}

/** Records on an order of yesterday that somebody acts for another, this week unless something else is said. */
export async function substitute(
  engine: TestEngine,
  principal: Pick<SessionPerson, 'person'>,
  acting: Pick<SessionPerson, 'person'>,
  { by, ...told }: Partial<SubstitutionToRecord> & { readonly by?: SessionPerson } = {},
): Promise<string> {
  const asked: SubstitutionToRecord = {
    principal: principal.person,
    acting: acting.person,
    order: { number: '41-к', date: await localDay(engine, -1) },
    from: await localDay(engine, -1),
    to: await localDay(engine, 5),
    procedures: null,
    ...told,
  };
  const recorder = by ?? (await engine.byId(principal.person));
  const { id } = await engine.database.transaction(
    engine.university,
    async (tx) => await recordSubstitution(tx, recorder, asked),
  );
  return id;
}

export async function revoke(engine: TestEngine, who: SessionPerson, id: string): Promise<string> {
  const { revokedAt } = await engine.database.transaction(
    engine.university,
    async (tx) => await revokeSubstitution(tx, who, { id, because: 'Вышел на работу раньше.' }),
  );
  return revokedAt;
}
