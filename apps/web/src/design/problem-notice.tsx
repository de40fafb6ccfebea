import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconWifiOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';

interface ProblemNoticeProps {
  readonly error: unknown;
  /** Offers to try again. */
  readonly onAgain?: () => void;
}

/** A refusal or a fault, in the server's own words where it has answered. */
export function ProblemNotice({ error, onAgain }: ProblemNoticeProps): JSX.Element {
  const { t } = useTranslation();
  const problem = error instanceof Problem ? error : null;
  const detail = problem === null ? t('design:unreachable.detail') : problem.detail;
  // Where the title says it all there is no room kept below it.
  const isBare = detail === undefined && problem?.request === undefined && onAgain === undefined;
  return (
    <Alert
      role="alert"
      color={problem === null ? 'yellow' : 'red'}
      icon={problem === null ? <IconWifiOff aria-hidden /> : <IconAlertCircle aria-hidden />}
      {...(isBare ? { styles: { title: { marginBottom: 0 } } } : {})}
      title={problem?.title ?? t('design:unreachable.title')}
    >
      {detail !== undefined && <Text size="sm">{detail}</Text>}
      {problem?.request !== undefined && (
        <Text size="sm">
          {t('design:request')} <Code>{problem.request}</Code>
        </Text>
      )}
      {onAgain !== undefined && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onAgain}>
            {t('design:again')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
