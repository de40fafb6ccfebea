import { ActionIcon, Checkbox, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { ItemResult } from './item-result';
import { ItemWords } from './item-words';
import styles from './keeper.module.css';
import { MatterActions } from './matter-actions';
import { MatterBadge } from './matter-badge';
import type { Matter } from './matters';
import { numbersOf } from './matters';
import { VotingPanel } from './voting-panel';

interface MatterCardProps {
  readonly sitting: Sitting;
  readonly matter: Matter;
  readonly isNow: boolean;
  /** Whether it can be moved, worded anew and put into a block. */
  readonly isChangeable: boolean;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly selected: boolean;
  readonly onSelect: (isChosen: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** A matter of the agenda: what is asked, how it stands, what can be done with it, what has come of it. */
export function MatterCard(props: MatterCardProps): JSX.Element {
  const { sitting, matter, isNow, isChangeable, selected, onSelect } = props;
  const { t } = useTranslation();
  const numbers = numbersOf(matter);
  const isOpen = matter.state === 'pending' || matter.state === 'voting';
  return (
    <li className={styles.matter} data-now={isNow} aria-label={t('sittings:matter', { numbers })}>
      <div className={styles.matterHead}>
        {isChangeable && (
          <Checkbox
            checked={selected}
            aria-label={t('sittings:selected.one', { numbers })}
            onChange={({ currentTarget }) => {
              onSelect(currentTarget.checked);
            }}
          />
        )}
        <Text fw={700}>{t('sittings:matter', { numbers })}</Text>
        <MatterBadge state={matter.state} />
        {matter.items.length > 1 && <Text size="sm">{t('sittings:block', { count: matter.items.length })}</Text>}
        {isChangeable && <MoveButtons {...props} />}
      </div>
      {matter.items.map((item) => (
        <ItemWords key={item.id} {...{ sitting, item }} isChangeable={isChangeable} />
      ))}
      {matter.state === 'voting' && <VotingPanel sitting={sitting} matter={matter} />}
      {isOpen && <MatterActions {...{ sitting, matter, isNow }} />}
      {!isOpen && matter.items.map((item) => <ItemResult key={item.id} {...{ sitting, item }} />)}
    </li>
  );
}

function MoveButtons({ matter, place, onMove }: MatterCardProps): JSX.Element {
  const { t } = useTranslation();
  const numbers = numbersOf(matter);
  return (
    <Group gap={4} wrap="nowrap">
      {([-1, 1] as const).map((by) => (
        <ActionIcon
          key={by}
          variant="default"
          size={32}
          data-move={`${matter.id} ${String(by)}`}
          aria-label={t(by === -1 ? 'sittings:move.up' : 'sittings:move.down', { numbers })}
          disabled={by === -1 ? place.isFirst : place.isLast}
          onClick={() => {
            onMove(by);
          }}
        >
          {by === -1 ? <IconArrowUp size={16} aria-hidden /> : <IconArrowDown size={16} aria-hidden />}
        </ActionIcon>
      ))}
    </Group>
  );
}
