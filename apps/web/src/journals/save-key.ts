import type { KeyboardEvent } from 'react';

/** Ctrl+S, by the key's place: another alphabet has another letter there. */
export const isSave = ({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  code === 'KeyS' && (ctrlKey || metaKey) && !altKey && !shiftKey;
