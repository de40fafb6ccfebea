import type { TablerIcon } from '@tabler/icons-react';
import { IconCircleDashed, IconMinus, IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import type { StateColour } from '../design/state-colours';
import styles from './keeper.module.css';
import type { RollEntry } from './roll-of';

const looks: Readonly<Record<Ballot, { readonly state: StateColour; readonly icon: TablerIcon }>> = {
  for: { state: 'good', icon: IconThumbUp },
  against: { state: 'late', icon: IconThumbDown },
  abstain: { state: 'quiet', icon: IconMinus },
};

/** A vote by its word, sign and colour. */
export function VoteBadge({ vote }: { readonly vote: Ballot }): JSX.Element {
  const { t } = useTranslation();
  return <StateBadge {...looks[vote]}>{t(`sittings:vote.${vote}`)}</StateBadge>;
}

/** Everybody who may vote, by name, with his vote where he has given it. */
export function Roll({ roll }: { readonly roll: readonly RollEntry[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul className={styles.roll} aria-label={t('sittings:voting.roll')}>
      {roll.map(({ person, name, alternate, vote, byHand }) => (
        <li key={person}>
          <span>{alternate ? t('sittings:voting.alternate', { name }) : name}</span>
          {vote === null ? (
            <StateBadge state="soon" icon={IconCircleDashed}>
              {t('sittings:voting.silent')}
            </StateBadge>
          ) : (
            <VoteBadge vote={vote} />
          )}
          {byHand && <span>{t('sittings:voting.byHand')}</span>}
        </li>
      ))}
    </ul>
  );
}
