import { Anchor, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IncidentEvidenceChangesItem } from '../api/generated/model';
import { wordDate, wordMoment } from '../language/moments';
import styles from './windows.module.css';

/** The changes that an incident is about: whose mark, of which lesson, before and after, by whom and when. */
export function IncidentChanges({
  changes,
}: {
  readonly changes: readonly IncidentEvidenceChangesItem[];
}): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {t('windows:evidence.changes')}
      </Text>
      <ul className={styles.changes} aria-label={t('windows:evidence.changes')}>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>
            <Change of={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Change({ of }: { readonly of: IncidentEvidenceChangesItem }): JSX.Element {
  const { t } = useTranslation();
  const { student, discipline, journal, date, typeTitle, before, after, by, at } = of;
  const wordMark = (mark: string | null): string => mark ?? t('windows:evidence.empty');
  return (
    <>
      <strong>{student}</strong>
      {' · '}
      {discipline !== null &&
        (journal === null ? (
          discipline
        ) : (
          <Anchor component={Link} to={`/journals/${journal}`} inherit>
            {discipline}
          </Anchor>
        ))}
      {discipline !== null && ' · '}
      {`${wordDate(date)}, ${typeTitle}`}
      <br />
      <span className={styles.change}>
        {before !== undefined && (
          <>
            <s>{wordMark(before)}</s>
            <IconArrowRight size={14} role="img" aria-label={t('windows:evidence.became')} />
          </>
        )}
        <strong>{wordMark(after)}</strong>
      </span>
      {' · '}
      {[by ?? t('windows:evidence.nobody'), wordMoment(at)].join(' · ')}
    </>
  );
}
