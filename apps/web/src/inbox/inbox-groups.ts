export type GroupName = 'overdue' | 'today' | 'later' | 'undated' | 'suspended';

interface Dated {
  readonly due: string | null;
  /** Its case stands still. */
  readonly suspended: boolean;
}

export interface InboxGroup<Row> {
  readonly name: GroupName;
  readonly rows: readonly Row[];
}

const dayIn = (zone: string, moment: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(moment);

/**
 * Rows under headings, in the order they came. A term that ends at midnight ends with the day before: it stands under
 * «today» on its last day.
 */
export function inboxGroups<Row extends Dated>(
  rows: readonly Row[],
  now: number,
  zone: string,
): readonly InboxGroup<Row>[] {
  const today = dayIn(zone, now);
  const nameOf = ({ due, suspended }: Row): GroupName => {
    if (suspended) return 'suspended';
    if (due === null) return 'undated';
    const end = Date.parse(due);
    if (end <= now) return 'overdue';
    return dayIn(zone, end - 1) === today ? 'today' : 'later';
  };
  const names: readonly GroupName[] = ['overdue', 'today', 'later', 'undated', 'suspended'];
  return names
    .map((name) => ({ name, rows: rows.filter((row) => nameOf(row) === name) }))
    .filter((group) => group.rows.length > 0);
}
