import type {
  Author,
  FormValues,
  ItemsState,
  Language,
  LineState,
  PaperCouncil,
  PaperPerson,
  PaperUniversity,
  PaperValue,
  PaperVisa,
} from '@kelisim/domain';

/** Names as they were when the case was filed: a paper made later still says them so (design §3 «Papers»). */
export interface CaseWords {
  readonly university: PaperUniversity;
  readonly zone: string;
  readonly author: PaperPerson;
  readonly addressee: PaperPerson | null;
  /** The form with its references resolved. */
  readonly form: Readonly<Record<string, PaperValue>>;
}

/** The personal part of a case, stored sealed. */
export interface CasePersonal {
  readonly form: FormValues;
  readonly answers: Readonly<Record<string, FormValues>>;
  readonly words: CaseWords;
  readonly visas: readonly PaperVisa[];
  readonly council: PaperCouncil | null;
  /** The last day of a term that was over when the case was filed: ISO 8601 date. Absent in cases of before this was kept. */
  readonly termEndedOn?: string | null;
}

/** The personal part of an item, stored sealed. */
export interface ItemPersonal {
  readonly answers: Readonly<Record<string, FormValues>>;
  readonly visas: readonly PaperVisa[];
  readonly council: PaperCouncil | null;
}

/** The present revision of a paper of a line. */
export interface CurrentDocument {
  readonly id: string;
  readonly revision: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** A line as it is read under its lock, and as it becomes while events are recorded. */
export interface LoadedLine {
  readonly id: string;
  readonly isNew: boolean;
  readonly itemKey: string | null;
  readonly itemValues: Readonly<Record<string, unknown>> | null;
  state: LineState;
  head: Buffer;
  documents: Readonly<Record<string, CurrentDocument>>;
  /** Null for the case's main line: its personal part is the case's. */
  personal: ItemPersonal | null;
}

/** A case as it is read for recording. */
export interface LoadedCase {
  readonly university: string;
  readonly id: string;
  readonly isNew: boolean;
  readonly procedure: string;
  readonly version: string;
  /** Given while the filing is recorded, unless the case is a draft: the register's counter is the last lock that is taken. */
  number: string;
  readonly language: Language;
  readonly author: Author;
  readonly filedAt: string;
  readonly parent: { readonly caseId: string; readonly line: string; readonly child: string } | null;
  readonly key: Buffer;
  /** Present only for a new case. */
  readonly wrappedKey: Buffer | null;
  status: 'open' | 'suspended' | 'ended';
  outcome: string | null;
  items: ItemsState | null;
  personal: CasePersonal;
}
