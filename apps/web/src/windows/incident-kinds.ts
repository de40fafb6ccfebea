const incidentKinds = [
  'open-there-closed-here',
  'closed-there-open-here',
  'unknown-there',
  'unknown-here',
  'end-differs',
  'changes-after-end',
  'changes-outside-scope',
  'unreachable',
  'answers-unfit',
  'open-failed',
  'extend-failed',
  'close-failed',
] as const;

export type IncidentKind = (typeof incidentKinds)[number];

/** A kind that this page has words for; null for one that it does not know yet. */
export const knownKind = (kind: string): IncidentKind | null => incidentKinds.find((known) => known === kind) ?? null;
