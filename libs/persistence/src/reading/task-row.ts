import type { Author, OpenTask } from '@kelisim/domain';
import { liveClaim } from '../organisation/live-claim';
import { moment } from './moment';

/** A task as its row says it; titles and forms come from the pack of the case. */
export interface TaskRow {
  readonly id: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly line: string;
  readonly step: string;
  readonly purpose: OpenTask['purpose'];
  readonly state: 'open' | 'decided' | 'cancelled';
  /** The case stands still: nothing can be decided, and its clocks do not run. */
  readonly suspended: boolean;
  readonly outcomes: readonly string[];
  /** When the clock of its deadline began; null without a deadline. */
  readonly start: string | null;
  /** RFC 3339, or null without a deadline. */
  readonly due: string | null;
  /** Who has taken it upon himself, of several who hold the post. */
  readonly claimedBy: { readonly person: string; readonly name: string } | null;
  /** Whether it stands with a post, so that one of several can take it. */
  readonly shared: boolean;
  /** Nobody decides it on his own case: it is not the author's own work. */
  readonly excludesAuthor: boolean;
  /** Who has handed it on to the person with whom it stands. */
  readonly forwardedBy: string | null;
  /** The version that a decision must name. */
  readonly version: number;
  readonly openedAt: string;
  readonly author: { readonly person: string; readonly name: string };
  /** The author's units when he filed, which expressions of the pack speak of. */
  readonly authorAtFiling: Author;
  /** The relation's value of an item, e.g. the faculty; null for the case itself. */
  readonly itemKey: string | null;
  /** The item's relation and members, e.g. its faculty and students; null for the case itself. */
  readonly itemValues: Readonly<Record<string, unknown>> | null;
}

export interface RawTask {
  id: string;
  case_id: string;
  number: string;
  procedure: string;
  pack_version: string;
  line: string;
  step: string;
  purpose: TaskRow['purpose'];
  state: TaskRow['state'];
  suspended: boolean;
  outcomes: string[];
  start_at: Date | null;
  due_at: Date | null;
  claimed_by: string | null;
  claimed_by_name: string | null;
  shared: boolean;
  excludes_author: boolean;
  forwarded_by_name: string | null;
  version: number;
  opened_at: Date;
  author: string;
  author_name: string;
  author_at_filing: Author;
  item_key: string | null;
  item_values: Record<string, unknown> | null;
}

/** The columns of a task; `t` is the task, `c` its case, `p` the author, `l` the line, `x` its deadline. */
export const taskColumns = `t.id, t.case_id, c.number, c.procedure, c.version as pack_version, t.line, t.step, t.purpose, t.state,
  l.status = 'suspended' as suspended, t.outcomes, x.start_at, t.due_at, t.version, t.opened_at, c.author, p.short_name as author_name, c.header -> 'author' as author_at_filing, l.item_key, l.item_values,
  t.unit is not null as shared, t.excluded is not null as excludes_author, case when ${liveClaim} then t.claimed_by end as claimed_by,
  (select k.short_name from people k where k.university = t.university and k.id = t.claimed_by) as claimed_by_name,
  (select k.short_name from people k where k.university = t.university and k.id = t.forwarded_by) as forwarded_by_name`;

export const taskJoins = `join cases c on c.university = t.university and c.id = t.case_id
  join people p on p.university = c.university and p.id = c.author
  join lines l on l.university = t.university and l.id = t.line
  left join deadlines x on x.university = t.university and x.line = t.line and x.key = t.deadline`;

export function toTask(row: RawTask): TaskRow {
  return {
    id: row.id,
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    line: row.line,
    step: row.step,
    purpose: row.purpose,
    state: row.state,
    suspended: row.suspended,
    outcomes: row.outcomes,
    start: moment(row.start_at),
    due: moment(row.due_at),
    claimedBy: row.claimed_by === null ? null : { person: row.claimed_by, name: row.claimed_by_name ?? '' },
    shared: row.shared,
    excludesAuthor: row.excludes_author,
    forwardedBy: row.forwarded_by_name,
    version: row.version,
    openedAt: row.opened_at.toISOString(),
    author: { person: row.author, name: row.author_name },
    authorAtFiling: row.author_at_filing,
    itemKey: row.item_key,
    itemValues: row.item_values,
  };
}
