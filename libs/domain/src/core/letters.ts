import type { Recipient } from '../definition/definition';
import { recipients } from './address';
import type { LetterCommand } from './command';
import type { Draft } from './draft';
import { letterKey } from './keys';
import type { Address } from './state';

/** Writes a letter to whom the pack names. */
export function writeLetter(draft: Draft, kind: LetterCommand['kind'], to: readonly Recipient[], about: About): void {
  sendLetter(draft, kind, recipients(draft, to, about.seat), about);
}

interface About {
  readonly step?: string | null;
  readonly end?: string;
  /** Of an approval by several: whose seat it is about. */
  readonly seat?: string | undefined;
  /** Also to whoever has not confirmed in this list. */
  readonly roll?: string | undefined;
}

/** Writes a letter; nobody to write to is no letter. */
export function sendLetter(draft: Draft, kind: LetterCommand['kind'], to: readonly Address[], about: About): void {
  if (to.length === 0 && about.roll === undefined) return;
  const index = draft.commands.filter((command) => command.do === 'letter').length;
  draft.emit({
    do: 'letter',
    effect: letterKey(draft.line.sequence, index),
    kind,
    to,
    step: about.step ?? draft.line.step,
    end: about.end ?? null,
    ...(about.roll === undefined ? {} : { roll: about.roll }),
  });
}
