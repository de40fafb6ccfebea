import { Box, Text, VisuallyHidden } from '@mantine/core';
import type { JSX } from 'react';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../api/generated/model';
import { keyOf } from './cell';
import { cellRight } from './cell-right';
import { CellEditor } from './cell-editor';
import { CellInspector } from './cell-inspector';
import { GridCell } from './grid-cell';
import { GridLegend } from './grid-legend';
import { LessonHead } from './lesson-head';
import styles from './journal-grid.module.css';
import { useGrid } from './use-grid';
import type { Marks } from './use-marks';

interface JournalGridProps {
  readonly journal: Journal;
  readonly now: number;
  readonly marks: Marks;
}

/** Students by lessons, used like a spreadsheet. It scrolls inside its own region; names and lessons stay in sight. */
export function JournalGrid({ journal, now, marks }: JournalGridProps): JSX.Element {
  const { t } = useTranslation();
  const grid = useGrid(journal, now, marks);
  const { active, editing, table } = grid;
  const about = useId();
  const { column } = active;
  useEffect(() => {
    // What the reader probably came for is in sight from the first; only once, and without taking the focus.
    const region = table.current?.parentElement;
    const head = table.current?.querySelector<HTMLElement>(`th[data-lesson="${column}"]`);
    if (region && head) region.scrollLeft = head.offsetLeft + head.offsetWidth - region.clientWidth;
  }, []);
  return (
    <Box>
      <CellInspector id={about} {...{ journal, marks, now, active }} />
      <div className={styles.region}>
        <table
          ref={table}
          role="grid"
          className={styles.table}
          aria-label={t('journals:grid.label')}
          aria-readonly={!journal.own}
          {...grid.handlers}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t('journals:grid.student')}
              </th>
              {journal.lessons.map((lesson, place) => (
                <LessonHead key={lesson.id} {...{ journal, lesson, now, place }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {journal.students.map((student, row) => (
              <tr key={student.id}>
                <th scope="row" className={styles.student}>
                  {student.name}
                </th>
                {journal.lessons.map((lesson, at) => {
                  const key = keyOf({ lesson: lesson.id, student: student.id });
                  const isActive = active.row === row && active.column === at;
                  const isEdited = editing?.place.row === row && editing.place.column === at;
                  return (
                    <GridCell
                      key={lesson.id}
                      {...{ row, column: at, isActive }}
                      value={student.marks[lesson.id] ?? null}
                      change={marks.changeOf.get(key)}
                      isRefused={marks.refused[key] !== undefined}
                      right={cellRight(journal, lesson, student, now).kind}
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
      <GridLegend own={journal.own} />
      <Text size="sm" role="status" mih={22}>
        {grid.pasted !== null && (
          <>
            {t('journals:paste.taken', { count: grid.pasted.taken })}{' '}
            {grid.pasted.skipped > 0 && t('journals:paste.skipped', { count: grid.pasted.skipped })}
          </>
        )}
      </Text>
      <VisuallyHidden role="status">{marks.saving ? t('journals:saving') : ''}</VisuallyHidden>
    </Box>
  );
}
