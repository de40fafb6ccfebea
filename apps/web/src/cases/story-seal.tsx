import { Code, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseEvent } from '../api/generated/model';
import classes from './story-seal.module.css';

const SHOWN = 16;

/** That no event can be changed unnoticed, with the last link of the chain: enough to compare two prints of one history. */
export function StorySeal({ events }: { readonly events: readonly CaseEvent[] }): JSX.Element | null {
  const { t } = useTranslation();
  const last = events.filter(({ item }) => item === null).at(-1);
  if (last === undefined) return null;
  return (
    <div className={classes.seal}>
      <IconLink size={16} aria-hidden />
      <Text size="xs">
        {t('design:timeline.seal', { count: events.length })} <Code>{last.hash.slice(0, SHOWN)}</Code>
      </Text>
    </div>
  );
}
