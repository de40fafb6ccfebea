import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Sitting } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { OutcomeBadge } from '../design/outcome-badge';
import { Extract } from './extract';
import styles from './keeper.module.css';
import { Roll } from './roll';
import { useTallyWords } from './use-tally-words';

/** A case that went on by itself before the sitting came to it. */
const MEANWHILE = 'decided-meanwhile';

/** What has come of an item: the decision with everything that was counted, or why there is none. */
export function ItemResult({ sitting, item }: { readonly sitting: Sitting; readonly item: AgendaItem }): JSX.Element {
  const { t } = useTranslation();
  const words = useTallyWords();
  const { state, outcome, tally, resolution, remarks, reason, due } = item;
  if (state === 'postponed')
    return (
      <div className={styles.panel}>
        <Text size="sm">{t('sittings:result.postponed', { reason: reason ?? '' })}</Text>
        <div className={styles.facts}>
          <span>{t('sittings:result.runsOn')}</span>
          <DueChip due={due} start={null} />
        </div>
      </div>
    );
  if (state === 'withdrawn')
    return (
      <div className={styles.panel}>
        <Text size="sm">
          {reason === MEANWHILE
            ? t('sittings:result.meanwhile')
            : t('sittings:result.withdrawn', { reason: reason ?? '' })}
        </Text>
      </div>
    );
  return (
    <div className={styles.panel}>
      <div className={styles.facts}>
        {outcome !== null && <OutcomeBadge id={outcome.id} title={outcome.title} />}
        {tally !== null && <span>{`${words.counts(tally)} ${words.why(tally)}`}</span>}
      </div>
      {resolution !== null && <Text size="sm">{t('sittings:result.resolution', { text: resolution })}</Text>}
      {remarks !== null && <Text size="sm">{t('sittings:result.remarks', { text: remarks })}</Text>}
      <Roll roll={item.votes.map((vote) => ({ ...vote, alternate: false }))} />
      {sitting.keeps && <Extract item={item} />}
    </div>
  );
}
