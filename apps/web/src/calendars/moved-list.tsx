import { Anchor, Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MovedCounts, MovedTerm } from '../api/generated/model';
import { wordShortMoment } from '../language/moments';
import styles from './calendars.module.css';

/** How much a change moves, in a sentence for each kind. */
export function MovedSummary({ counts }: { readonly counts: MovedCounts }): JSX.Element {
  const { t } = useTranslation();
  const { deadlines, windows, lessons, sheets } = counts;
  if (deadlines + windows + lessons + sheets === 0) return <Text>{t('calendars:moves.nothing')}</Text>;
  return (
    <ul>
      {deadlines > 0 && <li>{t('calendars:moves.deadlines', { count: deadlines })}</li>}
      {windows > 0 && <li>{t('calendars:moves.windows', { count: windows })}</li>}
      {lessons > 0 && <li>{t('calendars:moves.lessons', { count: lessons })}</li>}
      {sheets > 0 && <li>{t('calendars:moves.sheets', { count: sheets })}</li>}
    </ul>
  );
}

interface MovedListProps {
  readonly terms: readonly MovedTerm[];
  /** Null: these are all. */
  readonly onMore: (() => void) | null;
  readonly busy: boolean;
}

/** Each term that moves: which case, at which step, whose, from which moment to which. */
export function MovedList({ terms, onMore, busy }: MovedListProps): JSX.Element | null {
  const { t } = useTranslation();
  if (terms.length === 0) return null;
  return (
    <>
      {/* It scrolls: whoever has no mouse reaches it by the tab key. */}
      <ul className={styles.moves} aria-label={t('calendars:moves.list')} tabIndex={0}>
        {terms.map(({ case: of, title, purpose, holder, from, to }) => (
          <li key={`${of.id} ${title} ${purpose} ${from}`}>
            <div>
              <Anchor component={Link} size="sm" to={`/cases/${of.id}`}>
                {of.number}
              </Anchor>{' '}
              · {title}
              {purpose === 'window' && ` (${t('calendars:moves.window')})`}
              <Text size="xs" c="dimmed">
                {holder.name ?? [holder.position, holder.unit].filter((word) => word !== null).join(', ')}
              </Text>
            </div>
            <div>
              {wordShortMoment(from)} → <strong>{wordShortMoment(to)}</strong>
            </div>
          </li>
        ))}
      </ul>
      {onMore !== null && (
        <Button variant="default" size="xs" loading={busy} onClick={onMore}>
          {t('calendars:moves.more')}
        </Button>
      )}
    </>
  );
}
