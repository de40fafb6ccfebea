import { IconQuestionMark } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './calendars.module.css';
import { daySigns, signOf } from './day-signs';

const kinds = ['weekend', ...(Object.keys(daySigns) as (keyof typeof daySigns)[])] as const;

/** What the colours and signs mean. */
export function Legend(): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('calendars:legend')}>
      {kinds.map((kind) => {
        const Sign = signOf(kind);
        return (
          <li key={kind}>
            <span className={styles.swatch} data-kind={kind} aria-hidden>
              {Sign !== null && <Sign size={12} />}
            </span>
            {t(`calendars:kind.${kind}`)}
          </li>
        );
      })}
      <li>
        <span className={styles.swatch} data-vacation="true" aria-hidden />
        {t('calendars:kind.vacation')}
      </li>
      <li>
        <span className={styles.swatch} data-provisional="true" aria-hidden>
          <IconQuestionMark size={12} />
        </span>
        {t('calendars:provisional')}
      </li>
    </ul>
  );
}
