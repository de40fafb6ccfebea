import { IconAlertTriangle, IconCheck, IconHourglassLow } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmptyLesson, FillingOfJournal } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { StateBadge } from '../design/state-badge';
import { wordDate } from '../language/moments';
import styles from './filling.module.css';

/** So many are named; the journal shows the others. */
const MOST = 4;

/** What is empty: locked already, or to be locked next; and when. */
export function EmptyLessons({ row }: { readonly row: FillingOfJournal }): JSX.Element {
  const { t } = useTranslation();
  const { empty, late, lateLessons, locksNext } = row;
  if (empty === 0)
    return (
      <StateBadge state="good" icon={IconCheck}>
        {t('filling:full')}
      </StateBadge>
    );
  const open = empty - late;
  return (
    <div className={styles.empties}>
      {late > 0 && (
        <div>
          <StateBadge state="late" icon={IconAlertTriangle}>
            {t('filling:late', { count: late })}
          </StateBadge>
          <span className={styles.quiet}>
            {lateLessons.slice(0, MOST).map(nameOf).join('; ')}
            {late > MOST && ` ${t('filling:more', { count: late - MOST })}`}
          </span>
        </div>
      )}
      {open > 0 && locksNext !== null && (
        <div>
          <span className={styles.next}>
            <StateBadge state="soon" icon={IconHourglassLow}>
              {t('filling:open', { count: open })}
            </StateBadge>
            <DueChip due={locksNext.locksAt} />
          </span>
          <span className={styles.quiet}>{t('filling:next', { lesson: nameOf(locksNext) })}</span>
        </div>
      )}
    </div>
  );
}

const nameOf = ({ date, typeTitle }: EmptyLesson): string => `${typeTitle}, ${wordDate(date, 'short')}`;
