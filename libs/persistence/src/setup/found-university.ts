import { DomainError } from '@kelisim/domain';
import { recordLayer } from '../calendars/record-layer';
import { newId } from '../database/new-id';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import { deansCouncilTitle, foundingBasis } from './founding-words';
import { unitRows } from './unit-rows';
import type { UnitRow } from './unit-rows';
import type { UniversityPlan } from './university-plan';
import { addUsualCouncils } from './add-usual-councils';
import { addUsualPositions } from './add-usual-positions';

/**
 * Founds the one university of an empty installation: its calendar, positions, first units, its academic council and a dean's council
 * for each faculty, its administrator with his account, its mail server. Run it in one transaction of the new university's id.
 *
 * @throws DomainError `setup-done` where there is a university already; the database itself sees to it.
 */
export async function foundUniversity(q: Queryable, sealer: CaseSealer, plan: UniversityPlan): Promise<void> {
  await insertUniversity(q, plan);
  const insert = async (table: string, rows: readonly object[]): Promise<void> => {
    await insertAll(q, plan.id, table, rows);
  };
  const units = unitRows(plan);
  await insert('units', units);
  await recordLayer(q, plan.id, { ...plan.calendar, unit: units[0].id, basis: null, recordedBy: null });
  await addUsualPositions(q, plan.id);
  await addUsualCouncils(q, plan.id);
  await insert('councils', councilsOf(units));
  await insertAdministrator(q, plan, units[0]);
  if (plan.mail !== null) await insert('mail_servers', [mailRow(plan.mail, sealer)]);
}

async function insertUniversity(q: Queryable, plan: UniversityPlan): Promise<void> {
  const { id, code, name, city, zone, language, letterhead } = plan;
  const words = [name, city].map((text) => JSON.stringify(text));
  try {
    await q.query('select found_university($1, $2, $3, $4, $5, $6, $7)', [
      ...[id, code, ...words, zone, language],
      letterhead === null ? null : JSON.stringify(letterhead),
    ]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KS001') {
      throw new DomainError({ code: 'setup-done' }, { cause: error });
    }
    throw error;
  }
}

async function insertAdministrator(q: Queryable, plan: UniversityPlan, top: UnitRow): Promise<void> {
  const { id: university, language, administrator } = plan;
  const { name, shortName, login, passwordHash, email } = administrator;
  const person = newId();
  await q.query(
    `insert into people (university, id, name, short_name, email, language) values ($1, $2, $3, $4, $5, $6)`,
    [...[university, person, name, shortName, email, language]],
  );
  await q.query(`insert into accounts (university, id, person, login, password_hash) values ($1, $2, $3, $4, $5)`, [
    ...[university, newId(), person, login, passwordHash],
  ]);
  await q.query(
    `insert into appointments (university, id, person, position, unit, valid_from, basis)
     values ($1, $2, $3, 'administrator', $4, app_now(), $5)`,
    [university, newId(), person, top.id, foundingBasis[language]],
  );
}

const councilsOf = (units: readonly UnitRow[]): readonly object[] =>
  units
    .filter(({ kind }) => kind === 'faculty')
    .map(({ id: unit }) => ({
      id: newId(),
      ...{ kind: 'deans-council', unit, title: deansCouncilTitle, secretary_position: 'council-secretary' },
    }));

/** The password is sealed under a key of its own, as a case's fields are. */
function mailRow(mail: NonNullable<UniversityPlan['mail']>, sealer: CaseSealer): object {
  const { password, ...plain } = mail;
  if (password === null) return plain;
  const { key, wrapped } = sealer.newKey();
  return { ...plain, password_key: asBytea(wrapped), password: asBytea(sealer.seal(key, password)) };
}

const asBytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** Rows whose columns are named as in the table, in one statement. */
async function insertAll(q: Queryable, university: string, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = ['university', ...Object.keys(first)].map((name) => `"${name}"`).join(', ');
  await q.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows.map((row) => ({ university, ...row })))],
  );
}
