import { Badge, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskItem } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { wordNearMoment } from '../language/moments';
import { inboxAddress } from '../session/inbox-address';
import { useTaskName } from '../session/use-task-name';
import classes from './inbox.module.css';

interface InboxRowProps {
  readonly row: TaskItem;
  readonly selected: boolean;
  /** In whose inbox it stands, where it is not the reader's own. */
  readonly principal: string | null;
  /** Present while several are being chosen. */
  readonly choice: RowChoice | null;
}

/** Whether a row is among those that are decided at once. */
export interface RowChoice {
  readonly chosen: boolean;
  readonly possible: boolean;
  readonly toggle: () => void;
}

/** One task: what is asked, of which case, whose it is, until when. The whole row is its link. */
export function InboxRow({ row, selected, principal, choice }: InboxRowProps): JSX.Element {
  const { t } = useTranslation();
  const { purpose } = row;
  const name = useTaskName(row);
  return (
    <li className={classes.row} data-selected={selected || undefined}>
      <Group justify="space-between" gap={6} wrap="nowrap" align="flex-start">
        {choice !== null && (
          <input
            type="checkbox"
            className={classes.choice}
            checked={choice.chosen}
            disabled={!choice.possible}
            aria-label={t('inbox:several.row', row.case)}
            onChange={choice.toggle}
          />
        )}
        <Link
          to={inboxAddress(principal, row.id)}
          className={classes.link}
          aria-current={selected ? 'page' : undefined}
          data-inbox-row={row.id}
        >
          {name}
        </Link>
        {purpose !== 'decide' && purpose !== 'extend' && (
          <Badge size="sm" variant="light" tt="none" style={{ flex: 'none' }}>
            {t(`inbox:purpose.${purpose}`)}
          </Badge>
        )}
      </Group>
      <Text size="sm" className={classes.quiet}>
        {name === row.title ? row.case.number : `${row.case.number} · ${row.title}`}
      </Text>
      <Text size="sm" className={classes.quiet} lineClamp={1}>
        {t('inbox:row.from', { author: row.author, unit: row.authorUnit })}
      </Text>
      {(row.claimedBy !== null || row.forwardedBy !== null) && (
        <Text size="sm" className={classes.quiet} lineClamp={1}>
          {row.claimedBy?.mine === true
            ? t('inbox:row.takenByMe')
            : row.claimedBy !== null
              ? t('inbox:row.taken', row.claimedBy)
              : t('inbox:row.forwarded', { name: row.forwardedBy ?? '' })}
        </Text>
      )}
      <Group gap={6} mt={4} justify="space-between">
        <span className={classes.chip}>
          <DueChip due={row.due} start={row.start} state={row.suspended ? 'paused' : undefined} />
        </span>
        {row.due !== null && !row.suspended && (
          <Text size="xs" className={classes.quiet}>
            {t('inbox:row.until', { moment: wordNearMoment(row.due) })}
          </Text>
        )}
      </Group>
    </li>
  );
}
