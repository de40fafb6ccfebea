import { Select, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationSettings } from '../api/generated/model';
import { letterKind } from './letter-kinds';
import styles from './letters.module.css';
import type { SettingsDraft } from './settings-draft';

type Kind = NotificationSettings['kinds'][number];

const ways = ['at-once', 'digest', 'off'] as const;

interface KindWaysProps {
  readonly kinds: readonly Kind[];
  readonly ways: SettingsDraft['ways'];
  readonly onChange: (kind: Kind['kind'], way: Kind['way']) => void;
}

/** For each kind of thing: at once, once a day, or not at all, where that may be said. */
export function KindWays({ kinds, ways: chosen, onChange }: KindWaysProps): JSX.Element {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles.ways} role="group" aria-label={t('letters:settings.kinds')}>
      {kinds.map(({ kind, mandatory }) => (
        <div key={kind} className={styles.way}>
          <div>
            <Text component="label" htmlFor={`${id}-${kind}`} fw={500}>
              {t(`letters:settings.kind.${letterKind(kind)}`)}
            </Text>
            {mandatory && (
              <Text size="sm" c="dimmed" id={`${id}-${kind}-why`}>
                {t('letters:settings.mandatory')}
              </Text>
            )}
          </div>
          <Select
            id={`${id}-${kind}`}
            aria-describedby={mandatory ? `${id}-${kind}-why` : undefined}
            data={ways
              .filter((way) => way !== 'off' || !mandatory)
              .map((way) => ({ value: way, label: t(`letters:settings.way.${way}`) }))}
            allowDeselect={false}
            value={chosen[kind] ?? 'at-once'}
            onChange={(value) => {
              onChange(kind, ways.find((way) => way === value) ?? 'at-once');
            }}
          />
        </div>
      ))}
    </div>
  );
}
