import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { ProblemNotice } from '../design/problem-notice';
import { wordDate } from '../language/moments';
import type { Draft } from './draft';
import { weekdays } from './month-table';
import { nameIn } from './special-days';

interface DraftFaultsProps {
  readonly error: unknown;
  readonly draft: Draft;
}

/** What the server finds wrong with a calendar that is being written, each with the day, the weekday or the vacation it is about. */
export function DraftFaults({ error, draft }: DraftFaultsProps): JSX.Element {
  const place = usePlaceOf(draft);
  if (!(error instanceof Problem) || error.fields.length === 0) return <ProblemNotice error={error} />;
  return (
    <Alert color="red" role="alert" icon={<IconAlertCircle aria-hidden />} title={error.title}>
      <ul>
        {error.fields.map(({ path, message }) => (
          <li key={path}>{[place(path), message].filter((words) => words !== '').join(': ')}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What a fault is about, by its JSON pointer: `…/content/days/3/date`. */
function usePlaceOf({ content }: Draft): (path: string) => string {
  const { t } = useTranslation();
  return (path) => {
    const [, part = '', number = ''] = /\/content\/(days|without|periods|week)\/(\d+)/.exec(path) ?? [];
    const at = Number(number);
    if (part === 'days') return wordDate(content.days[at]?.date ?? '');
    if (part === 'without') return wordDate(content.without?.[at] ?? '');
    if (part === 'periods') return nameIn(content.periods[at]?.name);
    return part === 'week' ? t(`calendars:weekday.${weekdays[at] ?? '1'}`) : '';
  };
}
