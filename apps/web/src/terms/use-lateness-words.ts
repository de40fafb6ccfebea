import { useTranslation } from 'react-i18next';
import type { Lateness } from '../api/generated/model';

/** Whose lateness it is (R02), in a line. */
export function useLatenessWords(): (late: Lateness) => string {
  const { t } = useTranslation();
  return ({ kind, people, position, stepTitle }) => {
    const who = people.map(({ name }) => name).join(', ');
    const place = [who, position].filter((part) => part !== null && part !== '').join(', ');
    return t(`terms:late.${kind}`, { who: place, step: stepTitle ?? '' });
  };
}
