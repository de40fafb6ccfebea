import type { Language } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { BoardScope, Queryable } from '@kelisim/persistence';
import { Database, PackStore, readBoardScope, readPresent } from '@kelisim/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { OrganisationDirectory } from '../../application/organisation-directory';
import type { Caller } from '../../http/security/caller';
import type { Wording } from './board-views';
import type { Making } from './tables/list-of';

/** What reading a board needs beside its question. */
export interface Desk {
  readonly q: Queryable;
  readonly university: string;
  readonly scope: BoardScope;
  readonly wording: Wording;
}

const DAY = 86_400_000;
/** A longer period is asked for in parts. */
const longestPeriod = 366;
const usualPeriod = 30;

/** Lets whoever watches over terms (R44) read them, in his language; everybody else is refused. */
@Injectable()
export class BoardDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  /**
   * @param language of the words; the request's without it.
   * @throws DomainError `forbidden` for whoever watches over none.
   */
  async at<T>(
    { who, language: spoken }: Caller,
    language: Language | undefined,
    work: (desk: Desk) => Promise<T>,
  ): Promise<T> {
    const { university } = who;
    const names = await this.directory.of(university);
    return await this.database.read(university, async (q) => {
      const scope = await readBoardScope(q, who);
      if (scope === null) throw new DomainError({ code: 'forbidden' });
      const wording = { university, packs: this.packs, names, language: language ?? spoken };
      return await work({ q, university, scope, wording });
    });
  }

  /** The titles of all procedures of a university. */
  async procedures({ university, packs, language }: Wording): Promise<readonly { id: string; title: string }[]> {
    const listed = await packs.list(university);
    return listed.map(({ id, title }) => ({ id, title: title[language] }));
  }
}

/** Whose file it is, and when it is made. */
export async function makingOf({ q, university, wording: { names, language } }: Desk): Promise<Making> {
  const { now } = await readPresent(q, university);
  return { university: names.name[language], zone: names.zone, language, now };
}

/**
 * The period that is looked at: what is named, otherwise the thirty days before the last one, which is today.
 *
 * @throws DomainError `request-invalid` where it ends before it begins, or is longer than a year.
 */
export async function periodOf(
  { q, university }: Desk,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<{ readonly from: string; readonly to: string }> {
  const last = to ?? (await readPresent(q, university)).today;
  const first = from ?? new Date(Date.parse(last) - usualPeriod * DAY).toISOString().slice(0, 10);
  const days = (Date.parse(last) - Date.parse(first)) / DAY;
  if (days >= 0 && days <= longestPeriod) return { from: first, to: last };
  throw new DomainError({
    code: 'request-invalid',
    fields: [{ path: '/from', rule: days < 0 ? 'end-before-start' : 'too-large' }],
  });
}
