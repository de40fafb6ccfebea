import { Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconFileText } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { acquaintancesConfirm } from '../api/generated/acquaintances/acquaintances';
import type { Acquaintance } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { PaperViewer } from '../design/paper-viewer';
import { ProblemNotice } from '../design/problem-notice';
import { wordMoment } from '../language/moments';
import classes from './rolls.module.css';

/** One paper to read: what it is, until when, the paper itself, and the button by which I confirm for myself. */
export function ReadingCard({ reading }: { readonly reading: Acquaintance }): JSX.Element {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { document } = reading;
  const title = document?.title ?? reading.title;
  return (
    <Paper component="li" withBorder className={classes.card}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <div>
            <Title order={2} size="h4">
              {title}
            </Title>
            <Text size="sm" c="dimmed">
              {t('rolls:reading.from', { number: reading.case.number, author: reading.author })}
            </Text>
          </div>
          {reading.readAt === null && <DueChip due={reading.due} start={reading.askedAt} />}
        </Group>
        {document !== null && (
          <div>
            <Button
              variant="default"
              leftSection={<IconFileText size={16} aria-hidden />}
              aria-expanded={isOpen}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              {isOpen ? t('rolls:reading.close') : t('rolls:reading.open')}
            </Button>
          </div>
        )}
        {isOpen && document !== null && (
          <PaperViewer url={`/api/documents/${document.id}/content`} title={title} height="70vh" />
        )}
        {reading.readAt === null ? (
          <Confirming reading={reading} />
        ) : (
          <Text size="sm">{t('rolls:reading.done', { moment: wordMoment(reading.readAt) })}</Text>
        )}
      </Stack>
    </Paper>
  );
}

/** It is done by oneself alone; nobody is asked twice. */
function Confirming({ reading }: { readonly reading: Acquaintance }): JSX.Element {
  const { t } = useTranslation();
  const [copy, setCopy] = useState(false);
  const { id, version, asksForCopy } = reading;
  const act = useAct({
    send: async (receivedCopy: boolean | null, options) =>
      await acquaintancesConfirm(id, { version, ...(receivedCopy === null ? {} : { receivedCopy }) }, options),
  });
  return (
    <Stack gap="xs">
      {asksForCopy && (
        <Checkbox
          label={t('rolls:reading.copy')}
          checked={copy}
          onChange={(event) => {
            setCopy(event.currentTarget.checked);
          }}
        />
      )}
      {act.isError && <ProblemNotice error={act.error} />}
      <div>
        <Button
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={act.isPending}
          onClick={() => {
            act.mutate(asksForCopy ? copy : null);
          }}
        >
          {t('rolls:reading.confirm')}
        </Button>
      </div>
    </Stack>
  );
}
