import { useTranslation } from 'react-i18next';
import { workingParts } from './working-parts';

/** «1 working day 3 h» of an amount of working time; null below a minute. */
export function useWorkingWords(): (milliseconds: number, day: number) => string | null {
  const { t } = useTranslation();
  return (milliseconds, day) => {
    const parts = workingParts(milliseconds, day).map(({ unit, count }, place) =>
      t(place === 0 ? `terms:working.${unit}` : `design:due.unit.${unit}`, { count }),
    );
    return parts.length === 0 ? null : parts.join(' ');
  };
}
