/** What can be wrong with a stored case. */
export type Fault =
  /** The stored bytes do not give the stored hash. */
  | 'hash-differs'
  /** The event does not follow the one before it. */
  | 'link-broken'
  /** A number of the line's sequence is missing or comes twice. */
  | 'sequence-gap'
  /** The bytes say something else than the columns beside them. */
  | 'columns-differ'
  /** The line does not end with its last event: events were cut off or added. */
  | 'head-differs'
  /** An item that the case's chain vouches for is gone, or its chain does not hold the head that was folded in. */
  | 'item-unvouched'
  /** The event cannot have happened where it stands: the core refuses it, or nothing leads to it. */
  | 'impossible'
  /** The core makes other commands of the event than were recorded. */
  | 'commands-differ'
  /** The core comes to another state than is stored. */
  | 'state-differs'
  /** A decision, a task or a paper has no event that made it, or says something else than its event. */
  | 'unwitnessed';

/** The first row of a case that does not hold what it should. */
export interface BrokenRow {
  readonly table:
    | 'cases'
    | 'lines'
    | 'events'
    | 'decisions'
    | 'tasks'
    | 'extension_requests'
    | 'documents'
    | 'rolls'
    | 'roll_entries';
  /** The row's own key: an id, or for an event `line/sequence`. */
  readonly row: string;
  readonly fault: Fault;
  readonly detail: string;
}

export const brokenEvent = (
  event: { readonly line: string; readonly sequence: number },
  fault: Fault,
  detail: string,
): BrokenRow => ({ table: 'events', row: `${event.line}/${event.sequence}`, fault, detail });

export const brokenLine = (line: string, fault: Fault, detail: string): BrokenRow => ({
  table: 'lines',
  row: line,
  fault,
  detail,
});
