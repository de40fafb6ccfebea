import { useTranslation } from 'react-i18next';
import type { BoardDeadline } from '../api/generated/model';

/** The step that a term is of; where a journal is open, that it is. */
export function useStepWords(): (row: Pick<BoardDeadline, 'title' | 'purpose'>) => string {
  const { t } = useTranslation();
  return ({ title, purpose }) => (purpose === 'window' ? t('deadlines:window', { step: title }) : title);
}
