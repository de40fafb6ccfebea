import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import type { Outcome, RowsDecision, SheetRow, Task } from '../api/generated/model';
import { getRowsRowsQueryKey, rowsDecisionDecide, rowsRows } from '../api/generated/rows/rows';
import { usePages } from '../api/use-pages';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { ContestDialog } from './contest-dialog';
import classes from './rolls.module.css';
import { RowWords } from './rows-section';

interface Chosen {
  readonly outcome: string;
  readonly reason: string;
}

/**
 * The rows that a task asks about: whoever decides chooses for single ones what differs, and decides on the rest by the task itself.
 * Each row is a card on a phone; all of it works by keyboard.
 */
export function RowsDesk({ task }: { readonly task: Task }): JSX.Element {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlyMap<number, Chosen>>(new Map());
  const [contested, setContested] = useState<SheetRow | null>(null);
  const list = usePages(
    getRowsRowsQueryKey(task.case.id),
    async (page, options) => await rowsRows(task.case.id, { ...page, limit: 50 }, options),
  );
  const act = useAct({
    send: async (request: RowsDecision, options) => await rowsDecisionDecide(task.id, request, options),
    onDone: () => {
      setChosen(new Map());
    },
  });
  // Who acts for whom the procedure names says that there are no objections; he has none of his own.
  const mayContest = task.state === 'open' && task.rows === 'decided' && task.actingFor === null;
  const waiting = task.rows === 'decided' ? null : statusOf(task);
  const missing = [...chosen.values()].some(
    ({ outcome, reason }) => needsReason(task.outcomes, outcome) && reason.trim() === '',
  );
  return (
    <Stack gap="sm">
      {list.data === undefined && !list.isError && <RowsLoading />}
      {list.isError && <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />}
      {waiting !== null && (
        <Text size="sm" c="dimmed">
          {t('rolls:desk.hint')}
        </Text>
      )}
      <ul className={classes.entries} aria-label={t('rolls:rows.title')}>
        {(list.data?.rows ?? []).map((row) => (
          <li key={row.row} className={classes.row}>
            <RowWords row={row} />
            {task.state === 'open' && waiting !== null && waiting.includes(row.status) && (
              <RowChoice
                row={row}
                outcomes={task.outcomes}
                value={chosen.get(row.row)}
                onChange={(value) => {
                  const next = new Map(chosen);
                  if (value === null) next.delete(row.row);
                  else next.set(row.row, value);
                  setChosen(next);
                }}
              />
            )}
            {mayContest && row.status === 'decided' && (
              <div>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('rolls:rows.contestOf', { name: row.student.name })}
                  onClick={() => {
                    setContested(row);
                  }}
                >
                  {t('rolls:rows.contest')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      {act.isError && <ProblemNotice error={act.error} />}
      {chosen.size > 0 && (
        <div>
          <Button
            loading={act.isPending}
            disabled={missing}
            onClick={() => {
              act.mutate({ version: task.version, rows: [...chosen].map(toDecision(task.outcomes)) });
            }}
          >
            {t('rolls:desk.decide', { count: chosen.size })}
          </Button>
        </div>
      )}
      {contested !== null && (
        <ContestDialog
          caseId={task.case.id}
          row={contested.row}
          name={contested.student.name}
          onClose={() => {
            setContested(null);
          }}
        />
      )}
    </Stack>
  );
}

/** After a row was contested only those are asked about. */
const statusOf = (task: Task): readonly SheetRow['status'][] => (task.rows === 'contested' ? ['contested'] : ['open']);

const needsReason = (outcomes: readonly Outcome[], id: string): boolean =>
  outcomes.find((outcome) => outcome.id === id)?.reason === 'required';

const toDecision =
  (outcomes: readonly Outcome[]) =>
  ([row, { outcome, reason }]: readonly [number, Chosen]): RowsDecision['rows'][number] => ({
    ...{ row, outcome },
    ...(outcomes.find(({ id }) => id === outcome)?.reason === 'none' || reason.trim() === ''
      ? {}
      : { reason: reason.trim() }),
  });

interface RowChoiceProps {
  readonly row: SheetRow;
  readonly outcomes: readonly Outcome[];
  readonly value: Chosen | undefined;
  readonly onChange: (value: Chosen | null) => void;
}

function RowChoice({ row, outcomes, value, onChange }: RowChoiceProps): JSX.Element {
  const { t } = useTranslation();
  const chosen = outcomes.find(({ id }) => id === value?.outcome);
  const { name } = row.student;
  return (
    <Stack gap="xs">
      <NativeSelect
        aria-label={t('rolls:desk.outcomeOf', { name })}
        value={value?.outcome ?? ''}
        onChange={(event) => {
          const outcome = event.currentTarget.value;
          onChange(outcome === '' ? null : { outcome, reason: value?.reason ?? '' });
        }}
        data={[
          { value: '', label: t('rolls:desk.asRest') },
          ...outcomes.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {chosen !== undefined && chosen.reason !== 'none' && value !== undefined && (
        <TextInput
          aria-label={t('rolls:desk.reasonOf', { name })}
          placeholder={t('rolls:desk.reason')}
          required={chosen.reason === 'required'}
          value={value.reason}
          onChange={(event) => {
            onChange({ ...value, reason: event.currentTarget.value });
          }}
        />
      )}
    </Stack>
  );
}
