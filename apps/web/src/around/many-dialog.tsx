import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import type { ManyDecisions, ManyDecisionsRequest, Outcome, TaskItem } from '../api/generated/model';
import { decideManyDecide, decideManyPreview } from '../api/generated/tasks/tasks';
import { ProblemNotice } from '../design/problem-notice';
import { isTooLong } from '../forms/text-length';
import { ManyResults } from './many-results';
import { WhyField } from './why-field';

interface ManyDialogProps {
  readonly rows: readonly TaskItem[];
  readonly principal: string | null;
  /** @param done whether something was decided. */
  readonly onClose: (done: boolean) => void;
}

/** What can be decided on many at once: outcomes that ask for nothing but words. */
const simple = ({ form, choices }: Outcome): boolean => form === undefined && choices === undefined;

/** The same decision on many tasks: what would become of each is shown first, and afterwards what has. */
export function ManyDialog({ rows: chosen, principal, onClose }: ManyDialogProps): JSX.Element {
  const { t } = useTranslation();
  // Decided rows leave the list; the dialog goes on telling of them.
  const [rows] = useState(chosen);
  const outcomes = (rows[0]?.outcomes ?? []).filter(simple);
  const [outcome, setOutcome] = useState(outcomes[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [answer, setAnswer] = useState<ManyDecisions | null>(null);
  const rule = outcomes.find(({ id }) => id === outcome)?.reason ?? 'none';
  const items = rows.map(({ id, version }) => ({ task: id, version }));
  const request = (words: string): ManyDecisionsRequest => ({
    ...{ items, outcome, ...(principal === null ? {} : { for: principal }) },
    ...(rule === 'none' || words === '' ? {} : { reason: words }),
  });
  const preview = useQuery({
    queryKey: ['decide many', outcome, items],
    queryFn: async ({ signal }) => await decideManyPreview(request(rule === 'required' ? '…' : ''), { signal }),
    enabled: answer === null && outcome !== '',
    refetchOnWindowFocus: false,
  });
  const act = useAct({
    send: async (body: ManyDecisionsRequest, options) => await decideManyDecide(body, options),
    onDone: setAnswer,
  });
  const close = (): void => {
    onClose(answer !== null && answer.done > 0);
  };
  const send = (): void => {
    const words = reason.trim();
    const lacks = rule === 'required' && words === '';
    setMissing(lacks);
    if (!lacks && !isTooLong(words)) act.mutate(request(words));
  };
  const shown = answer ?? preview.data ?? null;
  return (
    <Modal
      opened
      size="lg"
      title={t('around:many.title', { count: rows.length })}
      onClose={close}
      closeButtonProps={{ 'aria-label': t('design:dialog.close') }}
    >
      <Stack>
        {answer === null && (
          <>
            <Text size="sm">{t('around:many.detail', { step: rows[0]?.title ?? '' })}</Text>
            <Radio.Group label={t('around:many.outcome')} value={outcome} onChange={setOutcome}>
              <Group gap="md" mt={6}>
                {outcomes.map(({ id, title }) => (
                  <Radio key={id} value={id} label={title} />
                ))}
              </Group>
            </Radio.Group>
            {rule !== 'none' && (
              <WhyField
                label={t(rule === 'required' ? 'around:many.reason' : 'around:many.remarks')}
                value={reason}
                isOptional={rule === 'optional'}
                fault={missing ? t('around:missing.why') : null}
                onChange={setReason}
              />
            )}
          </>
        )}
        {preview.error !== null && answer === null && <ProblemNotice error={preview.error} />}
        {act.error !== null && <ProblemNotice error={act.error} />}
        <div role="status">
          {shown !== null && (
            <Text size="sm" fw={600}>
              {t(answer === null ? 'around:many.would' : 'around:many.done', { count: shown.done, all: rows.length })}
            </Text>
          )}
        </div>
        {shown !== null && <ManyResults rows={rows} answer={shown} isDone={answer !== null} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('design:dialog.close')}
          </Button>
          {answer === null && (
            <Button loading={act.isPending} disabled={preview.data?.done === 0 || outcome === ''} onClick={send}>
              {t('around:many.do', { count: preview.data?.done ?? rows.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
