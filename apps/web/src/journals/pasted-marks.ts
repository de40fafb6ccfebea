/** A text for a place relative to where the paste begins. */
export interface PastedText {
  readonly down: number;
  readonly right: number;
  readonly text: string;
}

/** Cells as spreadsheets copy them: lines, and tabs between columns. The empty line at the end is none. */
export function pastedTexts(clipboard: string): readonly PastedText[] {
  const lines = clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.flatMap((line, down) => line.split('\t').map((text, right) => ({ down, right, text: text.trim() })));
}

/** Whether a paste is more than one cell's text. */
export const isForManyCells = (clipboard: string): boolean => /[\t\n\r]/.test(clipboard.replace(/\r?\n$/, ''));
