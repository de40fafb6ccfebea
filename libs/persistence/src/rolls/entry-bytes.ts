import type { EntryAct } from '@kelisim/domain';
import canonicalize from 'canonicalize';
import { canonicalHash } from '../record/canonical-hash';
import { sha256 } from '../record/sha256';

/** Which entry of which list. */
export interface EntryAddress {
  readonly university: string;
  readonly caseId: string;
  readonly line: string;
  readonly roll: string;
  readonly entry: string;
}

/** Whom or what an entry is about: a person in a position, or a student in a place of the sheet. */
export interface EntrySubject {
  readonly place: number;
  readonly person: string | null;
  readonly student: string | null;
  readonly position: string | null;
  readonly unit: string | null;
}

/** The head of an entry's chain before anything has happened to it: who it is about cannot be changed either. */
export const firstHead = (address: EntryAddress, subject: EntrySubject): Buffer =>
  canonicalHash({ ...namesOf(address), ...subjectOf(subject) });

const namesOf = ({ university, caseId, line, roll, entry }: EntryAddress): object => ({
  university,
  case: caseId,
  line,
  roll,
  entry,
});

const subjectOf = ({ place, person, student, position, unit }: EntrySubject): object => ({
  place,
  person,
  student,
  position,
  unit,
});

/** What happened to an entry, before it is hashed. Words of a person are in `sealed`, encrypted. */
export interface ActContent extends EntryAddress {
  readonly sequence: number;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly act: EntryAct;
  /** The revision that was before his eyes, with its hash, hexadecimal. */
  readonly document: { readonly id: string; readonly hash: string } | null;
  /** Since when and until when the right was given. */
  readonly validity: { readonly from: string; readonly to: string | null } | null;
  readonly sealed: Buffer | null;
  readonly previous: Buffer;
}

/** Writes an act as RFC 8785 bytes and hashes them with SHA-256; the former head is part of them. */
export function encodeAct(content: ActContent): { readonly bytes: Buffer; readonly hash: Buffer } {
  const text = canonicalize({
    ...namesOf(content),
    sequence: content.sequence,
    at: content.at,
    act: publicAct(content.act),
    document: content.document,
    validity: content.validity,
    sealed: content.sealed?.toString('base64') ?? null,
    previous: content.previous.toString('hex'),
  });
  if (text === undefined) throw new Error('an act is not JSON');
  const bytes = Buffer.from(text);
  return { bytes, hash: sha256(bytes) };
}

const publicAct = (act: EntryAct): object =>
  Object.fromEntries(Object.entries(act).filter(([name]) => name !== 'reason'));

/** An act as its bytes say it; null where they are none. */
export interface WrittenAct {
  readonly entry: string;
  readonly sequence: number;
  readonly at: string;
  readonly act: EntryAct;
  readonly sealed: string | null;
  readonly previous: string;
}

export function readAct(bytes: Buffer): WrittenAct | null {
  try {
    return JSON.parse(bytes.toString('utf8')) as WrittenAct;
  } catch {
    return null;
  }
}
