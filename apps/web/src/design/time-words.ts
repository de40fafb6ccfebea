import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;
const largest = { days: 1440, hours: 60, minutes: 1 } as const;

/** A stretch of time: milliseconds, and whether working time alone is counted in it. */
export interface Stretch {
  readonly kind: string;
  readonly milliseconds: number;
}

/** A stretch in words: «2 d 3 h»; working time in hours, for a working day is no day of the clock. */
export function useStretchWords(): (stretch: Stretch) => string {
  const { t } = useTranslation();
  return ({ kind, milliseconds }) => {
    let minutes = Math.floor(Math.max(0, milliseconds) / MINUTE);
    const units = kind === 'working' ? (['hours', 'minutes'] as const) : (['days', 'hours', 'minutes'] as const);
    const parts = units.map((unit) => {
      const count = Math.floor(minutes / largest[unit]);
      minutes -= count * largest[unit];
      return { unit, count };
    });
    const told = parts
      .filter(({ count }) => count > 0)
      .map(({ unit, count }) => t(`design:due.unit.${unit}`, { count }));
    const words = told.length === 0 ? t('design:due.lessThanMinute') : told.join(' ');
    return kind === 'working'
      ? t('design:due.left.working', { time: words })
      : t('design:due.left.elapsed', { time: words });
  };
}
