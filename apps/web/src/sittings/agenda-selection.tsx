import { Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import styles from './keeper.module.css';
import { PutOffDialog } from './put-off-dialog';
import { Refused } from './refused';
import { useDeed } from './use-deed';

interface AgendaSelectionProps {
  readonly sitting: Sitting;
  readonly selected: readonly string[];
  readonly onDone: () => void;
}

/** What can be done with several matters at once: a block is voted on and decided together. */
export function AgendaSelection({ sitting, selected, onDone }: AgendaSelectionProps): JSX.Element {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'postpone' | 'withdraw' | null>(null);
  const { act, busy, error } = useDeed(sitting.id, onDone);
  const chosen = sitting.items.filter(({ id }) => selected.includes(id));
  const blocks = new Set(chosen.map(({ block }) => block));
  const isBlock = blocks.size === 1 && !blocks.has(null);
  const items = [...selected];
  return (
    <div className={styles.selection} role="group" aria-label={t('sittings:selected.label')}>
      <Text size="sm" fw={600}>
        {t('sittings:selected.count', { count: items.length })}
      </Text>
      {items.length > 1 && !isBlock && (
        <Button
          size="xs"
          variant="default"
          loading={busy}
          onClick={() => {
            act({ does: 'block', body: { items } });
          }}
        >
          {t('sittings:selected.block')}
        </Button>
      )}
      {isBlock && (
        <Button
          size="xs"
          variant="default"
          loading={busy}
          onClick={() => {
            // One alone leaves its block; the last is then a block of one.
            for (const id of items) act({ does: 'block', body: { items: [id] } });
          }}
        >
          {t('sittings:selected.apart')}
        </Button>
      )}
      {(['postpone', 'withdraw'] as const)
        .filter((way) => way === 'withdraw' || sitting.state === 'open')
        .map((way) => (
          <Button
            key={way}
            size="xs"
            variant="default"
            onClick={() => {
              setAsked(way);
            }}
          >
            {t(`sittings:${way}.do`)}
          </Button>
        ))}
      <Refused error={error} />
      {asked !== null && (
        <PutOffDialog
          {...{ sitting, items }}
          way={asked}
          onClose={() => {
            setAsked(null);
          }}
          onDone={onDone}
        />
      )}
    </div>
  );
}
