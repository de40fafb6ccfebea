/** Moves the focus to the row below or above; from elsewhere to the row that is open, else to the first. */
function moveBy(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-inbox-row]')];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'page');
  const from = focused >= 0 ? focused : open;
  const to = from < 0 ? rows[0] : rows[Math.min(Math.max(from + step, 0), rows.length - 1)];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}

/** Brings one to the button that says it is reached by this key; pressing it stays a second act. */
function goTo(key: string): void {
  document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)?.focus();
}

/** What single letters do in the inbox. */
export const keyCommands: Readonly<Record<string, () => void>> = {
  j: () => {
    moveBy(1);
  },
  k: () => {
    moveBy(-1);
  },
  a: () => {
    goTo('a');
  },
  r: () => {
    goTo('r');
  },
};

/** On every keyboard layout of the university the same key: by its place, not by the letter on it. */
export const keyOf = ({ code, key }: KeyboardEvent): string =>
  code.startsWith('Key') ? code.slice(3).toLowerCase() : key;

/** Whether the key belongs to something else: a field, a dialog, a chord. */
export function isTaken({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null;
}
