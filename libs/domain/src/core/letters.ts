import type { Recipient } from '../definition/definition';
import { recipients } from './address';
import type { LetterCommand } from './command';
import type { Draft } from './draft';
import { letterKey } from './keys';

/** Writes a letter; nobody to write to is no letter. */
export function writeLetter(
  draft: Draft,
  kind: LetterCommand['kind'],
  to: readonly Recipient[],
  about: { step?: string | null; end?: string },
): void {
  const addresses = recipients(draft, to);
  if (addresses.length === 0) return;
  const index = draft.commands.filter((command) => command.do === 'letter').length;
  draft.emit({
    do: 'letter',
    effect: letterKey(draft.line.sequence, index),
    kind,
    to: addresses,
    step: about.step ?? draft.line.step,
    end: about.end ?? null,
  });
}
