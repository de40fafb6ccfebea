import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import type { LockRuleRequest, RecordedLockRule } from '../api/generated/model';
import { fillingRulesRecordRule } from '../api/generated/teaching/teaching';
import { ActDialog } from '../design/act-dialog';
import type { RuleDraft } from './rule-draft';
import { noRule, toPreview, toRequest } from './rule-draft';
import { RuleFields } from './rule-fields';
import { RulePreview } from './rule-preview';
import { useRulePreview } from './use-rule-preview';

interface RuleDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: (recorded: RecordedLockRule) => void;
}

/** Sets how long lessons may be filled (R24), and shows before that what it means for the next of them. */
export function RuleDialog({ opened, onClose, onDone }: RuleDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<RuleDraft>(noRule);
  const [missing, setMissing] = useState(false);
  const [told] = useDebouncedValue(draft, 300);
  const preview = useRulePreview(toPreview(told), opened);
  const end = (): void => {
    setDraft(noRule);
    setMissing(false);
    act.reset();
    onClose();
  };
  const act = useAct({
    send: async (body: LockRuleRequest, options) => await fillingRulesRecordRule(body, options),
    onDone: (recorded) => {
      onDone(recorded);
      end();
    },
  });
  const tell = (change: Partial<RuleDraft>): void => {
    setDraft((before) => ({ ...before, ...change }));
  };
  // What the server finds wrong is told while it is only tried, too.
  const faultOf = (path: string): string | null => faultAt(act.error, path) ?? faultAt(preview.error, path) ?? null;
  return (
    <ActDialog
      {...{ opened, onClose: end }}
      size="lg"
      title={t('teaching:rule.form.title')}
      act={t('teaching:rule.form.do')}
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        const body = toRequest(draft);
        setMissing(body === null);
        if (body !== null) act.mutate(body);
      }}
    >
      <Text size="sm">{t('teaching:rule.form.detail')}</Text>
      <RuleFields draft={draft} onTell={tell} missing={missing} faultOf={faultOf} />
      <RulePreview of={preview} isTold={toPreview(told) !== null} />
    </ActDialog>
  );
}
