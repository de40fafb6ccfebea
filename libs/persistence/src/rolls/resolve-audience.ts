import type { AudienceFact, Meant } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { sha256 } from '../record/sha256';

/** One who is meant, and in which position; by name in none. */
export interface AudienceMember {
  readonly person: string;
  readonly position: string | null;
  readonly unit: string | null;
}

/** Whom an acquaintance means at this moment, in the order of their names, and what the case learns of it. */
export interface Audience {
  readonly to: readonly Meant[];
  readonly members: readonly AudienceMember[];
  readonly fact: AudienceFact;
}

const current = 'a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())';
/** Whoever has no account can confirm nothing. */
const canConfirm = `exists (select from accounts x where x.university = $1 and x.person = a.person and x.disabled_at is null)`;

const statements: Readonly<Record<Meant['kind'], string>> = {
  unit: `with recursive below as (
      select u.id from units u where u.university = $1 and u.id = $2::uuid
      union all select u.id from below b join units u on u.university = $1 and u.parent = b.id where $3::boolean)
    select a.person, a.position, a.unit from below b join appointments a on a.university = $1 and a.unit = b.id
    where ${current} and ${canConfirm}`,
  position: `select a.person, a.position, a.unit
    from units u join appointments a on a.university = $1 and a.unit = u.id and a.position = $2::text
    where u.university = $1 and ($3::uuid is null or u.id = $3) and ${current} and ${canConfirm}`,
  persons: `select a.person, null as position, null::uuid as unit from unnest($2::uuid[]) as a(person) where ${canConfirm}`,
};

/** Looks up who is meant; whoever is meant twice is asked once, in the position named first. */
export async function resolveAudience(q: Queryable, university: string, to: readonly Meant[]): Promise<Audience> {
  const found = new Map<string, AudienceMember>();
  for (const meant of to) {
    const { rows } = await q.query<AudienceMember>(statements[meant.kind], [university, ...valuesOf(meant)]);
    for (const member of rows) if (!found.has(member.person)) found.set(member.person, member);
  }
  const members = await inOrder(q, university, [...found.values()]);
  const hash = sha256(
    members
      .map(({ person }) => person)
      .sort()
      .join(','),
  ).toString('hex');
  return { to, members, fact: { kind: 'audience', count: members.length, hash } };
}

function valuesOf(meant: Meant): readonly unknown[] {
  switch (meant.kind) {
    case 'unit':
      return [meant.unit, meant.below];
    case 'position':
      return [meant.position, meant.unit];
    case 'persons':
      return [meant.persons];
  }
}

async function inOrder(
  q: Queryable,
  university: string,
  members: readonly AudienceMember[],
): Promise<readonly AudienceMember[]> {
  const { rows } = await q.query<{ id: string }>(
    `select p.id from unnest($2::uuid[]) as m(person) join people p on p.university = $1 and p.id = m.person order by p.name, p.id`,
    [university, members.map(({ person }) => person)],
  );
  const byPerson = new Map(members.map((member) => [member.person, member]));
  return rows.flatMap(({ id }) => byPerson.get(id) ?? []);
}
