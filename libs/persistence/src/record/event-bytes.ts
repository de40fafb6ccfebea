import canonicalize from 'canonicalize';
import type { Command, Facts, Input } from '@kelisim/domain';
import { coreVersion } from '@kelisim/domain';
import { sha256 } from './sha256';

/** The head of a chain before its first event. */
export const emptyHead = Buffer.alloc(32);

/** A revision of a paper: its hash is over template, language and sealed data, hexadecimal. */
export interface FixedRevision {
  readonly template: string;
  readonly revision: number;
  readonly hash: string;
}

/** An event before it is hashed. Personal parts are in `sealed`, encrypted: the hash is over the encrypted bytes. */
export interface EventContent {
  readonly university: string;
  readonly caseId: string;
  readonly line: string;
  readonly sequence: number;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly input: Input;
  readonly facts: Facts;
  readonly commands: readonly Command[];
  readonly sealed: Buffer | null;
  /** Revisions of papers fixed with the event: the chain vouches for what people sign. */
  readonly documents: readonly FixedRevision[];
  readonly previous: Buffer;
}

export interface EncodedEvent {
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

/** Writes an event as RFC 8785 (JSON canonicalization) bytes and hashes them with SHA-256; the former head is part of them. */
export function encodeEvent(content: EventContent): EncodedEvent {
  const text = canonicalize({
    university: content.university,
    case: content.caseId,
    line: content.line,
    sequence: content.sequence,
    effectiveAt: content.effectiveAt,
    recordedAt: content.recordedAt,
    core: coreVersion,
    input: publicInput(content.input),
    facts: content.facts,
    commands: content.commands.map(publicCommand),
    documents: content.documents,
    sealed: content.sealed?.toString('base64') ?? null,
    previous: content.previous.toString('hex'),
  });
  if (text === undefined) throw new Error('an event is not JSON');
  const bytes = Buffer.from(text);
  return { bytes, hash: sha256(bytes) };
}

/** What a person wrote: forms and reasons. It is kept sealed, apart from the rest of the event. */
export function personalPart(input: Input): Readonly<Record<string, unknown>> | null {
  const form = 'form' in input && input.form !== null ? { form: input.form } : {};
  const reason = 'reason' in input && input.reason !== null ? { reason: input.reason } : {};
  const part = { ...form, ...reason };
  return Object.keys(part).length === 0 ? null : part;
}

function publicInput(input: Input): object {
  return without(input, ['form', 'reason']);
}

/** A command as it is recorded: the form that a child case is started with is personal. */
export function publicCommand(command: Command): object {
  return command.do === 'startCase' ? without(command, ['form']) : command;
}

function without(value: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
