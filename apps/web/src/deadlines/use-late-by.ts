import { useTranslation } from 'react-i18next';
import type { Breach } from '../api/generated/model';
import { wordNearMoment } from '../language/moments';
import { useWorkingWords } from '../terms/use-working-words';

/** By how much a term was overrun in working time, and when it was answered. */
export function useLateBy(): (breach: Breach) => { readonly by: string; readonly answered: string } {
  const { t } = useTranslation();
  const working = useWorkingWords();
  return ({ working: { milliseconds, day }, endedAt }) => ({
    by: working(milliseconds, day) ?? t('deadlines:outsideHours'),
    answered:
      endedAt === null ? t('deadlines:notAnswered') : t('deadlines:answered', { moment: wordNearMoment(endedAt) }),
  });
}
