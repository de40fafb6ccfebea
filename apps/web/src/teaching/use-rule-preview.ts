import type { UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData } from '@tanstack/react-query';
import type { FillingRulesPreviewRuleParams, LockRulePreview } from '../api/generated/model';
import { useFillingRulesPreviewRule } from '../api/generated/teaching/teaching';

const anyRule: FillingRulesPreviewRuleParams = { days: 1, count: 'working', first: 'next' };

/** What a rule would mean for the next lesson, by the server's count of days; nothing is asked until it is told. */
export const useRulePreview = (
  asked: FillingRulesPreviewRuleParams | null,
  isOpen: boolean,
): UseQueryResult<LockRulePreview | undefined, unknown> =>
  useFillingRulesPreviewRule(asked ?? anyRule, {
    query: { enabled: isOpen && asked !== null, placeholderData: keepPreviousData, retry: false },
  });
