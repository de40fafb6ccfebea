import type { Language } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { everyWord, wordsOf } from './every-word';
import type { JournalReader } from './journal-reader';
import { moment, readerValues, seenJournals } from './seen-journals';

/** What filters and forms around journals choose: a discipline or a group of the journals that a reader sees. */
export interface SeenChoice {
  readonly id: string;
  readonly name: string;
  /** Of a discipline its code, of a group its programme. */
  readonly detail: string;
}

export interface ChoiceQuery {
  readonly what: 'discipline' | 'group';
  readonly language: Language;
  /** Parts of name and detail, however they are typed. */
  readonly search?: string;
  /** Only these: what an address or a setting holds by its id is shown by its name. */
  readonly ids?: readonly string[];
}

/** Nobody looks through a longer list: he searches. */
const most = 50;

const choices = {
  discipline: { from: 'disciplines', key: 'discipline', name: 't.name ->> $4', detail: 't.code' },
  group: {
    from: 'student_groups',
    key: 'group_id',
    name: 't.name',
    detail: `(select r.name ->> $4 from programmes r where r.university = t.university and r.id = t.programme)`,
  },
} as const;

/** The first by name (R27: of the journals that positions, load and substitutions show). */
export async function seenChoices(
  q: Queryable,
  reader: JournalReader,
  { what, language, search = '', ids }: ChoiceQuery,
): Promise<readonly SeenChoice[]> {
  const { from, key, name, detail } = choices[what];
  const { rows } = await q.query<SeenChoice>(
    `with ${moment}, seen as (${seenJournals(reader)}),
       taught as materialized (select distinct j.${key} as id from seen join journals j on j.university = app_university() and j.id = seen.id)
     select c.id, c.name, c.detail
     from (
       select t.id, ${name} as name, ${detail} as detail from taught join ${from} t on t.university = app_university() and t.id = taught.id
     ) c
     where ${everyWord("concat_ws(' ', c.name, c.detail)", '$5')} and ($6::uuid[] is null or c.id = any ($6))
     order by c.name, c.detail, c.id limit ${String(most)}`,
    [...readerValues(reader), language, wordsOf(search), ids ?? null],
  );
  return rows;
}
