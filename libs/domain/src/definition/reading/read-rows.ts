import type { Performer } from '../performer';
import type { ContestDefinition, RowsDefinition } from '../step-definition';
import type { Entry, Fields } from './entry';
import { readDue } from './read-due';
import { readOutcomes } from './read-outcomes';
import { readPerformer, readPosition } from './read-people';

/** The fields of a sheet of rows beside its performer, term and outcomes. */
export const rowsFields = { needs: ['of'], may: ['student', 'contest', 'contested', 'extract'] };

/** The rows of a sheet (R29), whether they can be contested, and the paper about one of them. */
export function readRows(fields: Fields): { readonly rows: RowsDefinition } {
  const rows: RowsDefinition = {
    of: fields.at('of').expression(),
    student: fields.optional<string | null>('student', (entry) => entry.text(), null),
    contest: readContest(fields),
    extract: fields.optional<string | null>('extract', (entry) => entry.id(), null),
  };
  fields.entry.mark(rows);
  for (const name of [...rowsFields.needs, ...rowsFields.may]) if (fields.has(name)) fields.at(name).mark(rows, name);
  return { rows };
}

/** `contest:` by whom and for how long, `contested:` who decides then; one without the other says nothing. */
function readContest(fields: Fields): ContestDefinition | null {
  if (!fields.has('contest') && !fields.has('contested')) return null;
  if (!fields.has('contest') || !fields.has('contested'))
    fields.entry.fail(
      fields.has('contest') ? 'nobody decides on rows that were contested' : 'nobody can contest a row',
      'write both «contest: { by: [student], lasts: { within: 3 days } }» and «contested: { by: …, outcomes: … }»',
    );
  const contest = fields.at('contest').fields(['by', 'lasts']);
  const contested = fields.at('contested').fields(['by', 'outcomes']);
  const contesters = contest.at('by').oneOrMany().map(readContester);
  const positions = contesters.filter((one): one is Position => one !== 'student');
  if (positions.length > 1)
    contest.at('by').fail('names several positions', 'name the student and at most one position');
  const definition: ContestDefinition = {
    student: contesters.includes('student'),
    by: positions[0] ?? null,
    lasts: readDue(contest.at('lasts')),
    settled: readPerformer(contested.at('by')),
    outcomes: readOutcomes(contested.at('outcomes'), 'rows', null),
  };
  return fields.at('contest').mark(definition);
}

type Position = Extract<Performer, { kind: 'position' }>;

function readContester(entry: Entry): 'student' | Position {
  if (entry.isMap) return readPosition(entry);
  return entry.oneOf<'student'>(['student']);
}
