import type { ClipboardEvent, JSX, KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { JournalLessonsItem, JournalStudentsItem } from '../api/generated/model';
import type { Place } from './grid-moves';
import { moved } from './grid-moves';
import styles from './journal-grid.module.css';
import { isForManyCells } from './pasted-marks';
import { wordLesson } from './right-words';
import { isSave } from './save-key';
import type { Editing, Grid } from './use-grid';

interface CellEditorProps {
  readonly grid: Grid;
  readonly editing: Editing;
  readonly lesson: JournalLessonsItem;
  readonly student: JournalStudentsItem;
}

/** The field inside a cell that is typed into. Whatever leaves it keeps the text, but Escape. */
export function CellEditor({ grid, editing, lesson, student }: CellEditorProps): JSX.Element {
  const [text, setText] = useState(editing.begun);
  const input = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  const { over, place } = editing;
  useEffect(() => {
    input.current?.focus();
    if (!over) input.current?.select();
  }, [over]);
  const finish = (kept: string | null, to: Place | null): void => {
    finished.current = true;
    grid.finish(kept, to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isSave(event)) {
      event.preventDefault();
      finish(text, place);
      grid.save();
      return;
    }
    const to = event.key === 'Escape' ? place : destination(event, grid, editing);
    if (to === undefined) return;
    // At the last cell Tab goes on to what stands after the grid.
    if (to !== null) event.preventDefault();
    finish(event.key === 'Escape' ? null : text, to ?? place);
  };
  const onPaste = (event: ClipboardEvent): void => {
    event.stopPropagation();
    const clipboard = event.clipboardData.getData('text/plain');
    if (!isForManyCells(clipboard)) return;
    event.preventDefault();
    finish(null, place);
    grid.paste(clipboard);
  };
  return (
    <input
      ref={input}
      className={styles.editor}
      aria-label={`${student.name}, ${wordLesson(lesson)}`}
      value={text}
      maxLength={20}
      autoComplete="off"
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
      }}
      onBlur={() => {
        if (!finished.current) finish(text, null);
      }}
      {...{ onKeyDown, onPaste }}
    />
  );
}

/** Where a key leads out of the field: undefined for keys that stay in it, null for Tab where no cell follows. */
function destination({ key, shiftKey }: KeyboardEvent, grid: Grid, { place, over }: Editing): Place | null | undefined {
  if (key === 'Tab') return grid.next(shiftKey ? -1 : 1);
  const arrow = key === 'Enter' ? (shiftKey ? 'ArrowUp' : 'ArrowDown') : key;
  const leaves = ['ArrowUp', 'ArrowDown', ...(over ? ['ArrowLeft', 'ArrowRight'] : [])];
  return leaves.includes(arrow) ? (moved(place, arrow, grid.size, false) ?? undefined) : undefined;
}
