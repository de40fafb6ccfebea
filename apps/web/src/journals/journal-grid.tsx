import { Box, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { JSX } from 'react';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../api/generated/model';
import type { AskedPlace } from './asked-place';
import { keyOf } from './cell';
import { cellRight } from './cell-right';
import { CellEditor } from './cell-editor';
import { CellInspector } from './cell-inspector';
import { GridCell } from './grid-cell';
import { GridLegend } from './grid-legend';
import type { AskHistory } from './history-subject';
import { LessonHead } from './lesson-head';
import { heldMark, scaleOf } from './mark-value';
import { wordFault, wordRight } from './right-words';
import styles from './journal-grid.module.css';
import { useGrid } from './use-grid';
import type { Marks } from './use-marks';

interface JournalGridProps {
  readonly journal: Journal;
  readonly now: number;
  readonly marks: Marks;
  readonly asked: AskedPlace;
  readonly onAsk: AskHistory;
}

/** Students by lessons, used like a spreadsheet. It scrolls inside its own region; names and lessons stay in sight. */
export function JournalGrid({ journal, now, marks, asked, onAsk }: JournalGridProps): JSX.Element {
  const { t } = useTranslation();
  const grid = useGrid(journal, now, marks, { onAsk, asked });
  const { active, editing, table, denied } = grid;
  const about = useId();
  const { column } = active;
  useEffect(() => {
    // Whoever was led to a cell can type at once; what others probably came for is in sight, and takes no focus. Only once.
    if (asked.row !== null) {
      grid.go(active);
      return;
    }
    const region = table.current?.parentElement;
    const head = table.current?.querySelector<HTMLElement>(`th[data-lesson="${column}"]`);
    if (region && head) region.scrollLeft = head.offsetLeft + head.offsetWidth - region.clientWidth;
  }, []);
  return (
    <Box>
      <CellInspector id={about} {...{ journal, marks, now, active, onAsk }} />
      <div className={styles.region}>
        <table
          ref={table}
          role="grid"
          className={styles.table}
          aria-label={t('journals:grid.label')}
          aria-readonly={journal.readOnly}
          {...grid.handlers}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t('journals:grid.student')}
              </th>
              {journal.lessons.map((lesson, place) => (
                <LessonHead
                  key={lesson.id}
                  {...{ journal, lesson, now, place, onAsk }}
                  isActive={place === active.column}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {journal.students.map((student, row) => (
              <tr key={student.id}>
                <th scope="row" className={styles.student}>
                  <UnstyledButton
                    tabIndex={-1}
                    className={styles.name}
                    onClick={() => {
                      onAsk({ kind: 'student', student });
                    }}
                  >
                    {student.name}
                  </UnstyledButton>
                </th>
                {journal.lessons.map((lesson, at) => {
                  const key = keyOf({ lesson: lesson.id, student: student.id });
                  const change = marks.changeOf.get(key);
                  const isActive = active.row === row && active.column === at;
                  const right = cellRight(journal, lesson, student, now);
                  const isEdited = editing?.place.row === row && editing.place.column === at;
                  return (
                    <GridCell
                      key={lesson.id}
                      {...{ row, column: at, isActive }}
                      value={heldMark(student, lesson)}
                      scale={scaleOf(journal, lesson)}
                      change={change}
                      fault={change === undefined ? null : wordFault(t, change, marks.refused[key], journal)}
                      right={right.kind}
                      denied={isActive && denied ? wordRight(t, right, journal, lesson) : null}
                      about={isActive ? about : undefined}
                      editor={isEdited ? <CellEditor {...{ grid, editing, lesson, student }} /> : null}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <GridLegend readOnly={journal.readOnly} />
      <VisuallyHidden role="status">{marks.saving ? t('journals:saving') : ''}</VisuallyHidden>
    </Box>
  );
}
