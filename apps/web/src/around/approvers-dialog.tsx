import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import type { ApproversRequest, ApproversRequestHow, Task } from '../api/generated/model';
import { aroundTaskApprovers } from '../api/generated/tasks/tasks';
import { ActDialog } from '../design/act-dialog';
import type { Option } from '../design/option-list';
import { SearchedSelect } from '../design/searched-select';
import { isTooLong } from '../forms/text-length';
import { findColleagues } from './finders';
import { WhyField } from './why-field';

interface TaskDialogProps {
  readonly task: Task;
  readonly onClose: () => void;
}

/** Asks others for their word too, and says whether one waits for them. */
export function ApproversDialog({ task, onClose }: TaskDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [people, setPeople] = useState<readonly Option[]>([]);
  const [how, setHow] = useState<ApproversRequestHow>('before');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (body: ApproversRequest, options) => await aroundTaskApprovers(task.id, body, options),
    onDone: onClose,
  });
  const several = task.approval !== null;
  return (
    <ActDialog
      opened
      title={t('around:approvers.title', task.case)}
      act={t('around:approvers.do')}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        const lacks = people.length === 0 || reason.trim() === '';
        setMissing(lacks);
        if (lacks || isTooLong(reason)) return;
        const whose = task.actingFor === null ? {} : { for: task.actingFor.person };
        act.mutate({ persons: people.map(({ value }) => value), how, reason: reason.trim(), ...whose });
      }}
    >
      <Text size="sm">{t(several ? 'around:approvers.several' : 'around:approvers.alone')}</Text>
      <Stack gap="xs">
        <SearchedSelect
          key={people.length}
          of="colleagues"
          find={findColleagues}
          label={t('around:approvers.who')}
          value={null}
          required
          fault={missing && people.length === 0 ? t('around:missing.person') : null}
          onChange={(_, choice) => {
            if (choice !== null && !people.some(({ value }) => value === choice.value)) setPeople([...people, choice]);
          }}
        />
        {people.length > 0 && (
          <Group gap={6} role="group" aria-label={t('around:approvers.chosen')}>
            {people.map(({ value, label }) => (
              <Button
                key={value}
                size="compact-sm"
                h="auto"
                mih={28}
                variant="light"
                color="gray"
                styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
                rightSection={<IconX size={14} aria-hidden />}
                aria-label={t('around:approvers.drop', { name: label })}
                onClick={() => {
                  setPeople(people.filter((one) => one.value !== value));
                }}
              >
                {label}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
      <Radio.Group
        label={t('around:approvers.how')}
        value={how}
        onChange={(chosen) => {
          setHow(chosen === 'beside' ? 'beside' : 'before');
        }}
      >
        <Stack gap={6} mt={4}>
          <Radio value="before" label={t('around:approvers.before')} />
          <Radio value="beside" label={t('around:approvers.beside')} />
        </Stack>
      </Radio.Group>
      <WhyField
        label={t('around:approvers.what')}
        value={reason}
        fault={missing ? t('around:missing.why') : null}
        onChange={setReason}
      />
    </ActDialog>
  );
}
