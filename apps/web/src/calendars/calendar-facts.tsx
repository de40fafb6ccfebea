import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitCalendar } from '../api/generated/model';
import { wordDate, wordMoment } from '../language/moments';
import styles from './calendars.module.css';
import { useCountry } from './country-words';
import { weekLines } from './hours-text';
import { weekdays } from './month-table';

/** Whose calendar it is, its hours, how far it reaches, and what it is made of. */
export function CalendarFacts({ calendar }: { readonly calendar: UnitCalendar }): JSX.Element {
  const { t } = useTranslation();
  const { unit, owner, week, zone, reach, version } = calendar;
  const dayName = (number: number): string => t(`calendars:weekdayShort.${weekdays[number - 1] ?? '1'}`);
  return (
    <dl className={styles.facts}>
      <dt>{t('calendars:facts.whose')}</dt>
      <dd>{unit.id === owner.id ? owner.name : t('calendars:facts.inherited', { owner: owner.name })}</dd>
      <dt>{t('calendars:facts.week')}</dt>
      <dd>
        {weekLines(week).map(({ from, to, hours }) => (
          <div key={from}>
            {from === to ? dayName(from) : `${dayName(from)}–${dayName(to)}`}: {hours}
          </div>
        ))}
        <Text size="xs" c="dimmed" component="span">
          {zone}
        </Text>
      </dd>
      <dt>{t('calendars:facts.reach')}</dt>
      <dd>
        {reach.until === null
          ? t('calendars:facts.weekOnly')
          : t('calendars:facts.until', { date: wordDate(reach.until) })}
      </dd>
      <dt>{t('calendars:facts.layers')}</dt>
      <dd>
        {calendar.layers.map((layer, place) => (
          <LayerLine key={place} layer={layer} />
        ))}
        <Text size="xs" c="dimmed" component="span">
          {t('calendars:facts.version', { version })}
        </Text>
      </dd>
    </dl>
  );
}

function LayerLine({ layer }: { readonly layer: UnitCalendar['layers'][number] }): JSX.Element {
  const { t } = useTranslation();
  const country = useCountry();
  const { kind, unit, basis, recordedBy, recordedAt } = layer;
  if (kind === 'country') return <div>{t('calendars:layer.country', { country: country(layer.country) })}</div>;
  return (
    <div>
      {unit?.name}{' '}
      {basis !== null && (
        <Text size="xs" c="dimmed" component="span">
          {t('calendars:layer.basis', { number: basis.number, date: wordDate(basis.date), text: basis.text })}
          {recordedBy !== null &&
            ` · ${t('calendars:layer.recorded', { by: recordedBy.name, moment: wordMoment(recordedAt) })}`}
        </Text>
      )}
    </div>
  );
}
