import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardDeadline } from '../api/generated/model';
import { wordNearMoment } from '../language/moments';
import { rowKey } from './board-rows';
import styles from './deadlines.module.css';
import { Holder } from './holder';
import { Left } from './left';

/** The same rows for narrow screens. */
export function BoardCards({ rows }: { readonly rows: readonly BoardDeadline[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul className={styles.cards}>
      {rows.map((row, place) => (
        <li key={rowKey(row, place)}>
          <Paper withBorder p="sm">
            <Stack gap={6}>
              <Group justify="space-between" gap="xs">
                <Anchor component={Link} to={`/cases/${row.case.id}`} fw={600}>
                  {row.case.number}
                </Anchor>
                <Left row={row} />
              </Group>
              <Text size="sm">{row.title}</Text>
              <Holder row={row} />
              <Text size="sm">{t('deadlines:until', { moment: wordNearMoment(row.due) })}</Text>
            </Stack>
          </Paper>
        </li>
      ))}
    </ul>
  );
}
