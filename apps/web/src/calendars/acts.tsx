import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarChangesChanges } from '../api/generated/calendars/calendars';
import type { CalendarChange } from '../api/generated/model';
import { Section } from '../design/section';
import { wordDate, wordMoment, wordShortMoment } from '../language/moments';
import styles from './calendars.module.css';

/** While terms are being moved it is looked again. */
const OFTEN = 3_000;

/** The acts that moved running terms, the newest first, and how far they have come. */
export function Acts(): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useCalendarChangesChanges(
    { limit: 10 },
    {
      query: {
        refetchInterval: ({ state }) => (state.data?.items.some(({ pending }) => pending > 0) === true ? OFTEN : false),
      },
    },
  );
  if (data === undefined || data.items.length === 0) return null;
  return (
    <div className="no-print">
      <Section title={t('calendars:acts.title')}>
        <ul className={styles.moves}>
          {data.items.map((act) => (
            <Act key={act.id} act={act} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Act({ act }: { readonly act: CalendarChange }): JSX.Element {
  const { t } = useTranslation();
  const { kind, unit, outage, basis, recordedBy, recordedAt, counts, pending } = act;
  return (
    <li>
      <div>
        <strong>{unit.name}</strong> ·{' '}
        {kind === 'outage' && outage !== null
          ? t('calendars:acts.outage', { from: wordShortMoment(outage.from), to: wordShortMoment(outage.to) })
          : t('calendars:acts.layer')}
        <Text size="xs" c="dimmed">
          {t('calendars:layer.basis', { number: basis.number, date: wordDate(basis.date), text: basis.text })} ·{' '}
          {t('calendars:layer.recorded', { by: recordedBy.name, moment: wordMoment(recordedAt) })}
        </Text>
      </div>
      <Text size="sm">
        {pending > 0
          ? t('calendars:acts.pending', { count: pending })
          : t('calendars:acts.moved', { count: counts.deadlines + counts.windows })}
      </Text>
    </li>
  );
}
