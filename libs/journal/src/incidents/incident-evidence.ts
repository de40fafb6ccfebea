import type { LocalizedText } from '@kelisim/domain';

/** A change that an incident is about, as people read it. */
export interface ChangeInEvidence {
  /** By name, or by the other system's key where nobody here has it. */
  readonly student: string;
  /** Null where no lesson or discipline of ours is known. */
  readonly discipline: LocalizedText | null;
  /** The journal that has the lesson; null where none of ours does. */
  readonly journal: string | null;
  /** Local date. */
  readonly date: string;
  /** The type's name, or its code where it is none of ours. */
  readonly type: LocalizedText | string;
  /** Null: the cell was empty; undefined: the other system does not say. */
  readonly before: string | null | undefined;
  readonly after: string | null;
  /** A name, the other system's key, or null where it does not say. */
  readonly by: string | null;
  /** RFC 3339. */
  readonly at: string;
}

/** What was found, apart from the changes: codes and moments, each where it is known. */
export interface FoundFacts {
  /** The other system's name of the window. */
  readonly reference: string | null;
  /** Ends of the window that differ, ours and theirs. */
  readonly moments: { readonly here: string | null; readonly there: string | null } | null;
  /** Since when it is so. */
  readonly since: string | null;
  /** What it was asked to do with the window. */
  readonly act: 'open' | 'extend' | 'close' | null;
  /** A code of {@link ConnectorFaultCode}. */
  readonly fault: string | null;
  /** A code of theirs, of the network or of ours that says more. */
  readonly reason: string | null;
  /** HTTP status of the answer. */
  readonly status: number | null;
}

type Stored = Readonly<Record<string, unknown>>;

const textIn = (stored: Stored, name: string): string | null => {
  const value = stored[name];
  return typeof value === 'string' ? value : null;
};

const recordIn = (stored: Stored, name: string): Stored | null => {
  const value = stored[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Stored) : null;
};

const acts: Readonly<Record<string, FoundFacts['act']>> = {
  ...{ 'journal-open': 'open', 'journal-extend': 'extend', 'journal-close': 'close' },
};

/** The facts in an incident as it is stored; what an older version kept otherwise is left out. */
export function factsIn(detail: Stored): FoundFacts {
  const moments = recordIn(detail, 'moments');
  const status = detail.status;
  return {
    reference: textIn(detail, 'reference'),
    moments: moments === null ? null : { here: textIn(moments, 'here'), there: textIn(moments, 'there') },
    since: textIn(detail, 'since'),
    act: acts[textIn(detail, 'act') ?? ''] ?? null,
    fault: textIn(detail, 'code')?.replace(/^connector-/, '') ?? null,
    reason: textIn(detail, 'reason'),
    status: typeof status === 'number' ? status : null,
  };
}

/** A change as it is stored: by our ids in our own journal, by their keys in another. */
export interface StoredChange {
  readonly lesson: string;
  readonly student: string;
  /** Their key of it; ours follows from the lesson. */
  readonly discipline: string | null;
  readonly date: string;
  readonly type: string;
  readonly before: string | null | undefined;
  readonly after: string | null;
  readonly by: string | null;
  readonly at: string;
}

/** The changes in an incident as it is stored. */
export function changesIn({ changes }: Stored): readonly StoredChange[] {
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change: Stored) => {
    const [lesson, student] = [textIn(change, 'lesson'), textIn(change, 'student')];
    const [date, at] = [textIn(change, 'date'), textIn(change, 'at')];
    if (lesson === null || student === null || date === null || at === null) return [];
    return {
      ...{ lesson, student, date, at, discipline: textIn(change, 'discipline'), by: textIn(change, 'by') },
      type: textIn(change, 'type') ?? textIn(change, 'lessonType') ?? '',
      before: 'before' in change ? valueOf(change.before) : undefined,
      after: valueOf(change.after),
    };
  });
}

/** A mark stands alone, or with its note. */
function valueOf(content: unknown): string | null {
  const value = typeof content === 'object' && content !== null && 'value' in content ? content.value : content;
  return typeof value === 'string' ? value : null;
}
