import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useRef, useState } from 'react';
import type { Journal } from '../api/generated/model';
import type { AskedPlace } from './asked-place';
import type { Cell } from './cell';
import { keyOf } from './cell';
import type { CellRight } from './cell-right';
import { cellRight } from './cell-right';
import type { GridSize, Place } from './grid-moves';
import { moved, nextPlace } from './grid-moves';
import type { AskHistory } from './history-subject';
import { heldMark, scaleOf } from './mark-value';
import { shownMark } from './mark-words';
import { pastedTexts } from './pasted-marks';
import { isSave } from './save-key';
import type { Marks, TypedMark } from './use-marks';

/** The cell that is being typed into, and with what it began. */
export interface Editing {
  readonly place: Place;
  readonly begun: string;
  /** Begun by typing over: then left and right leave the cell, as in a spreadsheet. */
  readonly over: boolean;
}

export interface Grid {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly size: GridSize;
  readonly active: Place;
  readonly editing: Editing | null;
  /** Whether somebody has just tried to write into the active cell, which he may not. */
  readonly denied: boolean;
  readonly go: (place: Place) => void;
  /** Ends typing: keeps the text unless it is null, and goes to a place unless it is null. */
  readonly finish: (text: string | null, to: Place | null) => void;
  /** The next cell that may be written; null at the end. */
  readonly next: (step: 1 | -1) => Place | null;
  readonly paste: (clipboard: string) => void;
  readonly save: () => void;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
    readonly onCopy: (event: ClipboardEvent) => void;
  };
}

/** The grid as a spreadsheet: one cell is active and holds the focus, keys move it, typing replaces what it holds. */
export function useGrid(
  journal: Journal,
  now: number,
  marks: Marks,
  { onAsk, asked }: { readonly onAsk: AskHistory; readonly asked: AskedPlace },
): Grid {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Place>(() => {
    const first = firstPlace(journal, now);
    return { row: asked.row ?? first.row, column: asked.column ?? first.column };
  });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [denied, setDenied] = useState(false);
  // Tab leaves the grid, but goes from cell to cell once somebody has begun to type; Escape ends that.
  const [typingOn, setTypingOn] = useState(false);
  const size = { rows: journal.students.length, columns: journal.lessons.length };

  const cellAt = ({ row, column }: Place): Cell => ({
    lesson: journal.lessons[column]?.id ?? '',
    student: journal.students[row]?.id ?? '',
  });
  const rightAt = (place: Place): CellRight => rightOfPlace(journal, place, now);
  const mayWrite = (place: Place): boolean => rightAt(place).kind !== 'none';
  const shownAt = (place: Place): string => {
    const [student, lesson] = [journal.students[place.row], journal.lessons[place.column]];
    if (student === undefined || lesson === undefined) return '';
    const held = marks.changeOf.get(keyOf(cellAt(place)))?.typed ?? heldMark(student, lesson);
    return held === null ? '' : shownMark(held, scaleOf(journal, lesson));
  };
  const go = (place: Place): void => {
    setDenied(false);
    setActive(place);
    const selector = `[data-row="${place.row}"][data-column="${place.column}"]`;
    table.current?.querySelector<HTMLElement>(selector)?.focus();
  };
  const next = (step: 1 | -1): Place | null => nextPlace(active, size, step, mayWrite);
  const edit = (begun: string, over: boolean): void => {
    setDenied(!mayWrite(active));
    if (!mayWrite(active)) return;
    setTypingOn(true);
    setEditing({ place: active, begun, over });
  };
  const finish = (text: string | null, to: Place | null): void => {
    if (editing !== null && text !== null) marks.type([{ ...cellAt(editing.place), typed: text }]);
    setEditing(null);
    if (to !== null) go(to);
  };
  const paste = (clipboard: string): void => {
    const texts = pastedTexts(clipboard).map(({ down, right, text }) => ({
      place: { row: active.row + down, column: active.column + right },
      text,
    }));
    const within = texts.filter(({ place }) => place.row < size.rows && place.column < size.columns);
    const taken = within.filter(({ place }) => mayWrite(place));
    const skipped = within.filter(({ place }) => !mayWrite(place)).map(({ place }) => place);
    marks.type(
      taken.map(({ place, text }): TypedMark => ({ ...cellAt(place), typed: text })),
      { taken: taken.length, skipped, beside: texts.length - within.length },
    );
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null) return;
    const { key, shiftKey } = event;
    const withControl = event.ctrlKey || event.metaKey;
    const to = key === 'Tab' ? (typingOn ? next(shiftKey ? -1 : 1) : null) : moved(active, key, size, withControl);
    const turn = turnOf(event, marks);
    const [student, lesson] = [journal.students[active.row], journal.lessons[active.column]];
    // By the key's place, whatever alphabet is on it.
    if (event.altKey && event.code === 'KeyH') {
      event.preventDefault();
      if (student !== undefined && lesson !== undefined) onAsk({ kind: 'cell', student, lesson });
    } else if (isSave(event)) {
      event.preventDefault();
      marks.save();
    } else if (turn !== undefined) {
      event.preventDefault();
      turn?.();
    } else if (to !== null) {
      event.preventDefault();
      go(to);
    } else if (key === 'Escape') {
      setTypingOn(false);
    } else if (key === 'Enter' || key === 'F2') {
      event.preventDefault();
      edit(shownAt(active), false);
    } else if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      setDenied(!mayWrite(active));
      if (mayWrite(active)) marks.type([{ ...cellAt(active), typed: '' }]);
    } else if (/^[^\s]$/u.test(key) && !withControl && !event.altKey) {
      event.preventDefault();
      edit(key, true);
    }
  };
  return {
    ...{ table, size, active, editing, denied, go, finish, next, paste, save: marks.save },
    handlers: {
      onKeyDown,
      onFocus: ({ target }) => {
        const place = placeOf(target);
        if (place === null || editing !== null) return;
        if (place.row !== active.row || place.column !== active.column) setDenied(false);
        setActive(place);
      },
      onClick: ({ target }) => {
        const place = placeOf(target);
        // The first press goes to a cell, the second one types into it.
        if (place !== null && editing === null && place.row === active.row && place.column === active.column) {
          edit(shownAt(active), false);
        }
      },
      onPaste: (event) => {
        if (editing !== null) return;
        event.preventDefault();
        paste(event.clipboardData.getData('text/plain'));
      },
      onCopy: (event) => {
        if (editing !== null || (document.getSelection()?.toString() ?? '') !== '') return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', shownAt(active));
      },
    },
  };
}

/** Ctrl+Z and Ctrl+Y or Ctrl+Shift+Z, by the key's place: another alphabet has other letters there. Undefined: another key. */
function turnOf({ code, shiftKey, ctrlKey, metaKey }: KeyboardEvent, marks: Marks): Marks['undo'] | undefined {
  if (!ctrlKey && !metaKey) return undefined;
  if (code === 'KeyY' || (code === 'KeyZ' && shiftKey)) return marks.redo;
  return code === 'KeyZ' ? marks.undo : undefined;
}

const rightOfPlace = (journal: Journal, { row, column }: Place, now: number): CellRight => {
  const [lesson, student] = [journal.lessons[column], journal.students[row]];
  return lesson === undefined || student === undefined
    ? { kind: 'none', why: 'locked' }
    : cellRight(journal, lesson, student, now);
};

/** Where the reader probably wants to write: in a window first, else in an open lesson, else the latest lesson. */
function firstPlace(journal: Journal, now: number): Place {
  const find = (kind: CellRight['kind']): Place | null =>
    nextPlace(
      { row: 0, column: -1 },
      { rows: journal.students.length, columns: journal.lessons.length },
      1,
      (place) => rightOfPlace(journal, place, now).kind === kind,
    );
  const latest = journal.lessons.findLastIndex(({ startsAt }) => Date.parse(startsAt) <= now);
  const found = find('window') ?? find('open-period') ?? find('substitution') ?? find('repeat-course');
  return found ?? { row: 0, column: Math.max(latest, 0) };
}

const placeOf = (target: EventTarget): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
};
