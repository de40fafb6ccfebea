import type { LocalizedText, Pack } from '@kelisim/domain';
import type { OwnCalendars } from '../calendars/own-calendars';
import { ownCalendars } from '../calendars/own-calendars';
import type { Queryable } from '../database/queryable';
import type { Transaction } from '../database/transaction';
import { liveClaim } from '../organisation/live-claim';
import type { CaseSealer } from '../sealing/case-sealer';
import { CaseLedger } from './case-ledger';
import type { CaseStores } from './case-stores';
import type { CasePersonal, LoadedCase, LoadedLine } from './loaded-case';
import type { CaseRow, LineAddress, LineRow } from './lock-line';
import { lineColumns, lockLine, toLine } from './lock-line';

/** In which capacity a person acts: looked up after the lock, so that a right revoked meanwhile is gone (R38, R42). */
export interface Capacity {
  readonly person: string;
  readonly position: string;
  readonly unit: string;
  /** The task that he acts on: whether somebody has claimed it is looked up with the rest. */
  readonly task?: string;
}

/** Who has taken a task of several upon himself, and for whom. */
export interface HeldClaim {
  readonly by: string;
  readonly principal: string | null;
  readonly name: string;
}

/** What an appointment says at this moment, with the words for papers. */
export interface HeldPosition {
  readonly basis: string;
  readonly positionTitle: LocalizedText;
  readonly unitName: LocalizedText;
  /** From when until when, RFC 3339; null: without an end. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface LoadedLedger {
  readonly ledger: CaseLedger;
  readonly line: LoadedLine;
  /** Null when the capacity that was asked for is not held now. */
  readonly held: HeldPosition | null;
  /** Of the task that was named; null where nobody has claimed it, or his claim holds no more. */
  readonly claim: HeldClaim | null;
}

/**
 * Locks a line and reads its case; then, in a second statement, the time and everything that depends on it. An item's act
 * leaves the case's own line unlocked: it changes nothing of it.
 */
export async function loadLedger(
  q: Transaction,
  stores: CaseStores,
  university: string,
  at: LineAddress,
  capacity: Capacity | null = null,
): Promise<LoadedLedger | null> {
  const locked = await lockLine(q, university, at);
  if (locked === null) return null;
  const after = await readAfterLock(q, university, locked, capacity);
  const key = stores.sealer.unwrap(locked.wrapped);
  const line = toLine(locked, stores.sealer, key);
  const main = after.main === null ? line : toLine(after.main, stores.sealer, key);
  const pack: Pack = await stores.packs.get(university, locked.procedure, locked.version);
  const context = { q, stores, pack, calendars: after.calendars, now: after.now.toISOString() };
  const ledger = new CaseLedger(
    context,
    toCase(university, locked, stores.sealer, key),
    main,
    line === main ? [] : [line],
  );
  return { ledger, line, held: after.held, claim: after.claim };
}

interface AfterLock {
  readonly now: Date;
  readonly calendars: OwnCalendars;
  readonly held: HeldPosition | null;
  readonly claim: HeldClaim | null;
  readonly main: LineRow | null;
}

async function readAfterLock(
  q: Queryable,
  university: string,
  locked: CaseRow & LineRow,
  capacity: Capacity | null,
): Promise<AfterLock> {
  const { rows } = await q.query<Omit<AfterLock, 'main'> & LineRow>(
    `select app_now() as now,
       ${ownCalendars} as calendars,
       (select json_build_object('basis', a.basis, 'positionTitle', p.title, 'unitName', u.name,
          'validFrom', a.valid_from, 'validTo', a.valid_to)
        from appointments a join positions p on p.university = a.university and p.code = a.position
          join units u on u.university = a.university and u.id = a.unit
        where a.university = $1 and a.person = $3::uuid and a.position = $4::text and a.unit = $5::uuid
          and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now()) limit 1) as held,
       (select json_build_object('by', t.claimed_by, 'principal', t.claimed_for, 'name', p.short_name)
        from tasks t join people p on p.university = t.university and p.id = t.claimed_by
        where t.university = $1 and t.id = $6::uuid and ${liveClaim}) as claim,
       ${lineColumns}
     from lines l where l.university = $1 and l.id = $2`,
    [
      ...[university, locked.case_id, capacity?.person ?? null, capacity?.position ?? null],
      ...[capacity?.unit ?? null, capacity?.task ?? null],
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the main line of a case is gone');
  const { now, calendars, held, claim } = row;
  return { now, calendars, held, claim, main: locked.id === locked.case_id ? null : row };
}

function toCase(university: string, row: CaseRow, sealer: CaseSealer, key: Buffer): LoadedCase {
  const { parent_case: caseId, parent_line: line, parent_child: child } = row;
  return {
    university,
    id: row.case_id,
    isNew: false,
    procedure: row.procedure,
    version: row.version,
    number: row.number,
    language: row.language,
    author: row.header.author,
    filedAt: row.filed_at.toISOString(),
    parent: caseId === null || line === null || child === null ? null : { caseId, line, child },
    key,
    wrappedKey: null,
    status: row.status,
    outcome: row.outcome,
    items: row.items,
    personal: sealer.open<CasePersonal>(key, row.personal),
  };
}
