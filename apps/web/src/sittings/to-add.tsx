import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCouncilsWaiting } from '../api/generated/councils/councils';
import type { Sitting } from '../api/generated/model';
import { Section } from '../design/section';
import { Refused } from './refused';
import { useDeed } from './use-deed';
import { WaitingList } from './waiting-list';

/** What waits for the council and stands on no agenda: put on this one by one press, one or all of it. */
export function ToAdd({ sitting }: { readonly sitting: Sitting }): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useCouncilsWaiting(sitting.council.id);
  const { act, busy, error } = useDeed(sitting.id);
  const rows = data?.items.filter((one) => one.sitting === null) ?? [];
  // The ballots of a written vote are out: what they are about stands.
  const isFixed = sitting.kind === 'written' && sitting.state !== 'planned';
  if (isFixed || (rows.length === 0 && error === null)) return null;
  return (
    <Section
      title={t('sittings:waiting.title')}
      aside={
        <Button
          size="xs"
          variant="default"
          loading={busy}
          onClick={() => {
            act({ does: 'agenda', body: {} });
          }}
        >
          {t('sittings:waiting.addAll')}
        </Button>
      }
    >
      <Refused error={error} />
      <WaitingList
        council={sitting.council.id}
        count={rows.length}
        act={({ task, case: { number } }) => (
          <Group gap={4}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              aria-label={t('sittings:waiting.addOne', { number })}
              onClick={() => {
                act({ does: 'agenda', body: { tasks: [task] } });
              }}
            >
              {t('sittings:waiting.add')}
            </Button>
          </Group>
        )}
      />
    </Section>
  );
}
