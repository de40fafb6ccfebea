import { Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import { councilsPlan } from '../api/generated/councils/councils';
import type { SittingPlan } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { universityZone } from '../language/moments';
import type { PlanDraft } from './plan-draft';
import { emptyPlan, planOf } from './plan-draft';

interface PlanDialogProps {
  readonly council: string;
  readonly waiting: number;
  readonly onClose: () => void;
}

/** Plans a sitting or a written vote; what waits goes on its agenda with one tick. The hours are those of the university's clock. */
export function PlanDialog({ council, waiting, onClose }: PlanDialogProps): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<PlanDraft>(emptyPlan);
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (input: { council: string; plan: SittingPlan }, options) =>
      await councilsPlan(input.council, input.plan, options),
    onDone: ({ id }) => void navigate(`/sittings/${id}`),
  });
  const set = (told: Partial<PlanDraft>): void => {
    setDraft({ ...draft, ...told });
  };
  const isWritten = draft.kind === 'written';
  const faultOf = (value: string, path: string): string | null =>
    missing && value === '' ? t('sittings:missing') : (faultAt(act.error, path) ?? null);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('sittings:plan.title')}
      act={t('sittings:plan.do')}
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        const plan = planOf(draft, universityZone());
        setMissing(plan === null);
        if (plan !== null) act.mutate({ council, plan });
      }}
    >
      <Radio.Group
        label={t('sittings:plan.kind')}
        value={draft.kind}
        onChange={(kind) => {
          set({ kind: kind === 'written' ? 'written' : 'sitting' });
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="sitting" label={t('sittings:plan.sitting')} />
          <Radio value="written" label={t('sittings:plan.written')} />
        </Stack>
      </Radio.Group>
      <TextInput
        type="datetime-local"
        label={t(isWritten ? 'sittings:plan.begins' : 'sittings:plan.when')}
        value={draft.plannedFor}
        required
        error={faultOf(draft.plannedFor, '/plannedFor')}
        onChange={({ currentTarget }) => {
          set({ plannedFor: currentTarget.value });
        }}
      />
      {isWritten ? (
        <TextInput
          type="datetime-local"
          label={t('sittings:plan.deadline')}
          value={draft.deadline}
          required
          error={faultOf(draft.deadline, '/deadline')}
          onChange={({ currentTarget }) => {
            set({ deadline: currentTarget.value });
          }}
        />
      ) : (
        <TextInput
          label={t('sittings:plan.place')}
          value={draft.place}
          maxLength={200}
          error={faultAt(act.error, '/place') ?? null}
          onChange={({ currentTarget }) => {
            set({ place: currentTarget.value });
          }}
        />
      )}
      {waiting > 0 ? (
        <Checkbox
          label={t('sittings:plan.take', { count: waiting })}
          checked={draft.takeWaiting}
          onChange={({ currentTarget }) => {
            set({ takeWaiting: currentTarget.checked });
          }}
        />
      ) : (
        <Text size="sm">{t('sittings:plan.nothing')}</Text>
      )}
    </ActDialog>
  );
}
