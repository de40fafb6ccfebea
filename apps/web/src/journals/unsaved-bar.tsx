import { ActionIcon, Button, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconChevronDown, IconChevronUp, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../api/generated/model';
import { ProblemNotice } from '../design/problem-notice';
import { ChangeList } from './change-list';
import { PasteReport } from './paste-report';
import styles from './unsaved-bar.module.css';
import { MOST_AT_ONCE } from './unsaved-marks';
import { useBarHeight } from './use-bar-height';
import type { Marks } from './use-marks';

interface UnsavedBarProps {
  readonly journal: Journal;
  readonly marks: Marks;
  readonly now: number;
}

/** What is not saved yet, always in sight: how many marks, which ones, and the two ways on. */
export function UnsavedBar({ journal, marks, now }: UnsavedBarProps): JSX.Element {
  const { changes } = marks;
  return (
    <div ref={useBarHeight()} className={styles.bar}>
      <PasteReport {...{ journal, now }} pasted={marks.pasted} onClose={marks.forgetPaste} />
      {changes.length > 0 ? <Unsaved {...{ journal, marks }} /> : null}
      <div role="status">{changes.length === 0 && <Settled marks={marks} />}</div>
    </div>
  );
}

function Unsaved({ journal, marks }: Omit<UnsavedBarProps, 'now'>): JSX.Element {
  const { t } = useTranslation();
  const { changes, refused, error } = marks;
  const ready = changes.filter(({ standing }) => standing === 'ready').length;
  const faulty = changes.filter(({ key, standing }) => standing !== 'ready' || refused[key] !== undefined);
  const [open, { toggle }] = useDisclosure(false);
  // What is wrong is told at once, the rest to whoever asks.
  const shown = open ? changes : faulty;
  return (
    <Paper withBorder shadow="md" p="sm" component="section" aria-label={t('journals:unsaved.label')}>
      <Stack gap="xs">
        {error !== null && <ProblemNotice error={error} />}
        {shown.length > 0 && <ChangeList {...{ journal, refused }} changes={shown} />}
        <Group justify="space-between" gap="sm">
          <UnstyledButton onClick={toggle} aria-expanded={open} className={styles.count}>
            <IconPencil size={18} aria-hidden />
            <Text component="span" fw={600}>
              {t('journals:unsaved.count', { count: changes.length })}
            </Text>
            {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronUp size={16} aria-hidden />}
          </UnstyledButton>
          <Group gap="xs" wrap="nowrap">
            {marks.undo !== null && (
              <ActionIcon variant="default" size={36} aria-label={t('journals:unsaved.undo')} onClick={marks.undo}>
                <IconArrowBackUp size={18} aria-hidden />
              </ActionIcon>
            )}
            <Button variant="default" onClick={marks.discard} disabled={marks.saving}>
              {t('journals:unsaved.discard')}
            </Button>
            <Button onClick={marks.save} loading={marks.saving} disabled={ready === 0 || ready > MOST_AT_ONCE}>
              {ready === 0 ? t('journals:unsaved.saveNone') : t('journals:unsaved.save', { count: ready })}
            </Button>
          </Group>
        </Group>
        {marks.restored && error === null && <Text size="sm">{t('journals:unsaved.restored')}</Text>}
        {ready > MOST_AT_ONCE && <Text size="sm">{t('journals:unsaved.tooMany', { count: MOST_AT_ONCE })}</Text>}
      </Stack>
    </Paper>
  );
}

/** Right after saving or discarding: that it is done, and the way back. */
function Settled({ marks }: { readonly marks: Marks }): JSX.Element | null {
  const { t } = useTranslation();
  const { saved, bringBack } = marks;
  if (saved === null && bringBack === null) return null;
  return (
    <Paper withBorder shadow="md" p="sm">
      <Group gap="sm" justify="space-between">
        <Group gap={8} wrap="nowrap">
          <IconCircleCheck size={18} aria-hidden />
          <Text size="sm" fw={600}>
            {saved === null ? t('journals:unsaved.discarded') : t('journals:saved', { count: saved })}
          </Text>
        </Group>
        {bringBack !== null && (
          <Button size="xs" variant="default" onClick={bringBack}>
            {t('journals:unsaved.bringBack')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
