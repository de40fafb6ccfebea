import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { TablerIcon } from '@tabler/icons-react';
import { IconCheck, IconClockHour4, IconProgress, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Substitution, SubstitutionState } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import type { StateColour } from '../design/state-colours';
import { wordDate, wordMoment } from '../language/moments';
import { EndDialog } from './end-dialog';
import styles from './substitutions.module.css';

const looks: Readonly<Record<SubstitutionState, { state: StateColour; icon: TablerIcon }>> = {
  coming: { state: 'soon', icon: IconClockHour4 },
  running: { state: 'calm', icon: IconProgress },
  ended: { state: 'quiet', icon: IconCheck },
  revoked: { state: 'late', icon: IconX },
};

/** Who acts for whom, on which days, in what, on which order. */
export function SubstitutionRow({ row }: { readonly row: Substitution }): JSX.Element {
  const { t } = useTranslation();
  const [asked, { open, close }] = useDisclosure(false);
  const { principal, acting, order, from, to, procedures, state, recorded, revoked, revocable } = row;
  const { state: colour, icon } = looks[state];
  return (
    <li className={styles.row}>
      <div>
        <Text fw={600}>{t('substitutions:who', { acting: acting.name, principal: principal.name })}</Text>
        <Text size="sm">
          {t('substitutions:fromTo', { from: wordDate(from), to: wordDate(to) })}
          {` · ${procedures?.map(({ title }) => title).join(', ') ?? t('substitutions:everything')}`}
        </Text>
        <Text size="sm" c="dimmed">
          {t('substitutions:order', { number: order.number, date: wordDate(order.date) })} ·{' '}
          {t('substitutions:recorded', { by: recorded.by, moment: wordMoment(recorded.at) })}
        </Text>
        {revoked !== null && (
          <Text size="sm">
            {t('substitutions:revoked', {
              ...{ by: revoked.by, moment: wordMoment(revoked.at), because: revoked.because },
            })}
          </Text>
        )}
      </div>
      <div className={styles.aside}>
        <StateBadge state={colour} icon={icon}>
          {t(`substitutions:state.${state}`)}
        </StateBadge>
        {revocable && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('substitutions:end.of', { acting: acting.name })}
            onClick={open}
          >
            {t('substitutions:end.do')}
          </Button>
        )}
        {asked && <EndDialog row={row} onClose={close} />}
      </div>
    </li>
  );
}
