import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconRefreshAlert } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../api/generated/model';
import { isProblem, Unreachable } from '../api/problem';
import { ProblemNotice } from '../design/problem-notice';
import { FaultList } from './fault-list';
import { faultsOfRefusal, faultsOfReport } from './import-faults';
import { tallyOf } from './tally';
import type { ImportState } from './use-import';

/** What came of looking or of importing, in words. */
export function Outcome({
  state,
  onAgain,
}: {
  readonly state: ImportState;
  readonly onAgain: () => void;
}): JSX.Element | null {
  const { t } = useTranslation();
  switch (state.at) {
    case 'answered':
      return <Answer report={state.report} />;
    case 'stale':
      return (
        <Alert color="yellow" icon={<IconRefreshAlert aria-hidden />} title={t('imports:stale.title')}>
          <Text size="sm">{t('imports:stale.detail', { names: state.names.join(', ') })}</Text>
        </Alert>
      );
    case 'failed':
      if (isProblem(state.error, 'import-invalid')) return <Refused {...{ error: state.error }} />;
      return (
        <Stack gap="sm">
          <ProblemNotice error={state.error} {...(state.dryRun ? { onAgain } : {})} />
          {!state.dryRun && state.error instanceof Unreachable && (
            <Group gap="sm">
              <Text size="sm">{t('imports:unknown')}</Text>
              <Button variant="default" size="xs" onClick={onAgain}>
                {t('imports:look')}
              </Button>
            </Group>
          )}
        </Stack>
      );
    default:
      return null;
  }
}

function Answer({ report }: { readonly report: ImportReport }): JSX.Element {
  const { t } = useTranslation();
  const { added, changed } = tallyOf(report);
  if (report.faultCount > 0) {
    return (
      <Faulty title={t('imports:faults.title', { count: report.faultCount })}>
        <FaultList faults={faultsOfReport(report)} count={report.faultCount} />
      </Faulty>
    );
  }
  const title = t(report.dryRun ? 'imports:looked.title' : 'imports:imported.title');
  const same = t(report.dryRun ? 'imports:looked.same' : 'imports:imported.same');
  return (
    <Alert color="green" icon={<IconCircleCheck aria-hidden />} title={title}>
      <Text size="sm">
        {added + changed === 0 ? same : t(report.dryRun ? 'imports:tally' : 'imports:done', { added, changed })}
      </Text>
    </Alert>
  );
}

/** The data changed between the look and the import. */
function Refused({
  error,
}: {
  readonly error: { readonly fields: Parameters<typeof faultsOfRefusal>[0]['fields']; readonly title: string };
}): JSX.Element {
  const faults = faultsOfRefusal(error);
  return (
    <Faulty title={error.title}>
      <FaultList faults={faults} count={faults.length} />
    </Faulty>
  );
}

function Faulty({ title, children }: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Alert color="red" icon={<IconAlertCircle aria-hidden />} title={title}>
        <Text size="sm">{t('imports:faults.detail')}</Text>
      </Alert>
      <Title order={2}>{t('imports:faults.heading')}</Title>
      {children}
    </Stack>
  );
}
