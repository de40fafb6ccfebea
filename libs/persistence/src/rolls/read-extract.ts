import type { FixedPaperData, PaperValue, PaperVisa, RowsStep } from '@kelisim/domain';
import { DomainError, localDate, outcomesOf, refuse, stampTitle } from '@kelisim/domain';
import type { PaperPreview } from '../cases/preview-paper';
import type { SessionPerson } from '../cases/session-person';
import { visaCode } from '../papers/check-code';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import { readOrganisationNames } from '../reading/names';
import type { CaseStores } from '../record/case-stores';
import { loadedCaseOf } from './loaded-case-of';
import { readAct } from './entry-bytes';
import { findRoll } from './may-read-roll';
import type { RawRow } from './read-rows';
import { rowColumns, rowJoins, toRow } from './read-rows';

type ExtractRow = RawRow & { head: Buffer };

/**
 * What an extract about one row of a sheet is made of (R29): the sheet's own form with this row alone, the visas of the sheet, and
 * the decision on the row as a stamp. It is made when somebody opens it and kept nowhere: nothing in it can change after.
 *
 * @throws DomainError `not-found`, also for a row that does not concern him; `not-possible-now` where the row is not decided, was
 *   contested, or the procedure has no extract.
 */
export async function readExtract(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  { caseId, row: place }: { readonly caseId: string; readonly row: number },
): Promise<PaperPreview> {
  return await database.snapshot(who.university, async (q) => {
    const { line, key } = await rollOf(q, who, caseId, place);
    const own = await loadedCaseOf(q, stores, who.university, caseId);
    const { rows } = await q.query<ExtractRow>(
      `select ${rowColumns}, e.head from roll_entries e ${rowJoins} where e.university = $1 and e.line = $2 and e.roll = $3 and e.place = $4`,
      [who.university, line, key, place],
    );
    const [row] = rows;
    if (row === undefined) throw new DomainError(refuse('not-found', { row: place }));
    const pack = await stores.packs.get(who.university, own.procedure, own.version);
    const step = pack.definition.steps.find((each) => each.kind === 'rows');
    const template = step?.kind === 'rows' ? pack.templates[step.rows.extract ?? ''] : undefined;
    const decided = row.status === 'decided' || row.status === 'settled';
    if (step?.kind !== 'rows' || template === undefined || !decided || row.acted_at === null)
      throw new DomainError(refuse('not-possible-now', { row: place, status: row.status }));
    const { language, personal, number } = own;
    const { words } = personal;
    const visa = await visaOf(q, stores, { who, own, row, step });
    const data: FixedPaperData = {
      ...{ university: words.university, number: `${number}/${String(place)}`, code: visa.code, zone: words.zone },
      date: localDate(row.acted_at.toISOString(), words.zone),
      ...(words.addressee === null ? {} : { addressee: words.addressee }),
      ...{ author: words.author, filedAt: own.filedAt },
      form: ownRow(words.form, step, place),
      visas: [...personal.visas, visa],
    };
    return { template, data, language, title: `${pack.definition.title[language]}, ${data.number}` };
  });
}

/** Whoever may read the sheet, and the student for his own row. */
async function rollOf(
  q: Queryable,
  who: SessionPerson,
  caseId: string,
  place: number,
): Promise<{ readonly line: string; readonly key: string }> {
  const { rows } = await q.query<{ line: string; key: string }>(
    `select r.line, r.key from rolls r join roll_entries e on e.university = r.university and e.line = r.line and e.roll = r.key and e.place = $4
       join students s on s.university = e.university and s.id = e.student
     where r.university = $1 and r.case_id = $3 and r.kind = 'rows' and s.person = $2 order by r.opened_at desc limit 1`,
    [who.university, who.person, caseId, place],
  );
  return rows[0] ?? (await findRoll(q, who, caseId, 'rows'));
}

/** Of the list only this row is left. */
function ownRow(
  form: Readonly<Record<string, PaperValue>>,
  { rows }: RowsStep,
  place: number,
): Readonly<Record<string, PaperValue>> {
  const field = rows.of.replace(/^form\./, '');
  const list = form[field];
  return { ...form, [field]: Array.isArray(list) ? list.slice(place - 1, place) : [] };
}

interface Signed {
  readonly who: SessionPerson;
  readonly own: Awaited<ReturnType<typeof loadedCaseOf>>;
  readonly row: ExtractRow;
  readonly step: RowsStep;
}

async function visaOf(q: Queryable, stores: CaseStores, { who, own, row, step }: Signed): Promise<PaperVisa> {
  const { language, key, number } = own;
  const { positions, units } = await readOrganisationNames(q, who.university);
  const act = row.bytes === null ? null : readAct(row.bytes)?.act;
  const by = act !== null && act !== undefined && 'by' in act ? act.by : null;
  const outcome = outcomesOf(step).find(({ id }) => id === row.outcome);
  const { reason } = toRow(row, stores.sealer, key);
  return {
    ...{ step: step.id, title: step.title[language], outcome: row.outcome ?? '' },
    outcomeTitle: outcome === undefined ? (row.outcome ?? '') : stampTitle(outcome)[language],
    name: row.by ?? '',
    position: positions[by?.position ?? '']?.[language] ?? '',
    unit: units[by?.unit ?? '']?.[language] ?? '',
    at: row.acted_at?.toISOString() ?? '',
    number: `${number}/${String(row.place)}`,
    code: visaCode(row.head),
    ...(reason === null ? {} : { reason }),
    ...(typeof by?.basis === 'string' && by.onBehalfOf !== null ? { basis: by.basis } : {}),
  };
}
