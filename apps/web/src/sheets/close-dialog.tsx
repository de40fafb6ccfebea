import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import type { Sheet } from '../api/generated/model';
import { sheetsClose } from '../api/generated/sheets/sheets';
import { isProblem } from '../api/problem';
import { ActDialog } from '../design/act-dialog';
import { wordDate, wordNearMoment } from '../language/moments';
import { missingControls } from './missing';

interface CloseDialogProps {
  readonly sheet: Sheet;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Cannot be undone: says what is fixed, what is locked by it, and what keeps it from being closed. */
export function CloseDialog({ sheet, opened, onClose }: CloseDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { discipline, group, table, closeBy, closeBasis, lateBy } = sheet;
  const { students, passed, failed } = table.summary;
  const lessons = table.columns.filter(({ asked }) => asked).flatMap((column) => column.lessons);
  const wanting = missingControls(table);
  const act = useAct({
    send: async (id: string, options) => await sheetsClose(id, options),
    onDone: onClose,
  });
  const isAhead = isProblem(act.error, 'not-possible-now') && act.error.data.why === 'control-ahead';
  return (
    <ActDialog
      {...{ opened, onClose }}
      title={t('sheets:close.title', { discipline: discipline.name, group: group.name })}
      act={t('sheets:close.do')}
      isFinal
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        act.mutate(sheet.id);
      }}
    >
      <List size="sm" spacing={6}>
        <List.Item>{t('sheets:close.fixes', { count: students, passed, failed })}</List.Item>
        <List.Item>{t('sheets:close.locks', { count: lessons.length })}</List.Item>
        <List.Item>{t('sheets:close.later')}</List.Item>
      </List>
      {isAhead && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">{t('sheets:missing.ahead', { date: wordDate(closeBasis.lastControl) })}</Text>
        </Alert>
      )}
      {lateBy !== null && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">{t('sheets:close.late', { moment: wordNearMoment(closeBy) })}</Text>
        </Alert>
      )}
      {wanting.length > 0 && act.error === null && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('sheets:close.wanting')}>
          <List size="sm" listStyleType="none" m={0}>
            {wanting.map(({ column, title, why, students: whose }) => (
              <List.Item key={`${column} ${why}`}>
                {t(`sheets:missing.${why}`, { control: title })} {t('sheets:missing.students', { count: whose.length })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </ActDialog>
  );
}
