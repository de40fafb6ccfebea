import { Alert, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarTime, IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillingTerm, RecordedFillingTerm } from '../api/generated/model';
import {
  fillingRulesTerms,
  getFillingRulesTermsQueryKey,
  useCatalogueCatalogue,
} from '../api/generated/teaching/teaching';
import { usePages } from '../api/use-pages';
import { wordDate, wordMoment } from '../language/moments';
import { useMe } from '../session/use-session';
import { LockRules } from './lock-rules';
import { isOffice } from './may-record';
import { PartList } from './part-list';
import styles from './teaching.module.css';
import { TermDialog } from './term-dialog';

/** Directives on the terms of filling (R18), and the rules that hold where no directive does (R24). */
export function Terms(): JSX.Element {
  const { t } = useTranslation();
  const may = isOffice(useMe());
  const [asked, { open, close }] = useDisclosure(false);
  const [done, setDone] = useState<RecordedFillingTerm | null>(null);
  const list = usePages<FillingTerm>(getFillingRulesTermsQueryKey(), fillingRulesTerms);
  return (
    <Stack gap="lg">
      <div role="status">
        {done !== null && (
          <Alert color="green" icon={<IconCheck aria-hidden />} title={t('teaching:term.done')}>
            {t('teaching:term.moved', { count: done.moved, lessons: done.lessons })}{' '}
            {done.inClosedSheets > 0 && t('teaching:term.closed', { count: done.inClosedSheets })}
          </Alert>
        )}
      </div>
      <PartList
        part="terms"
        icon={IconCalendarTime}
        list={list}
        onRecord={may ? open : null}
        row={(term) => <TermRow key={term.id} term={term} />}
      />
      <LockRules />
      {may && <TermDialog opened={asked} onClose={close} onDone={setDone} />}
    </Stack>
  );
}

function TermRow({ term }: { readonly term: FillingTerm }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCatalogueCatalogue();
  const { period, level, lessonType, lessonsFrom, lessonsTo, locksAt, basis, recordedBy, recordedAt } = term;
  const of = [
    data?.periods.find(({ id }) => id === period)?.title ?? null,
    level === null ? null : t(`teaching:level.${level}`),
    data?.lessonTypes.find(({ code }) => code === lessonType)?.title ?? lessonType,
  ].filter((words) => words !== null);
  return (
    <li className={styles.row}>
      <div>
        <Text fw={600}>{t('teaching:term.of', { from: wordDate(lessonsFrom), to: wordDate(lessonsTo) })}</Text>
        <Text size="sm">{of.length === 0 ? t('teaching:term.all') : of.join(' · ')}</Text>
        <Text size="sm" c="dimmed">
          {t('teaching:directive', { number: basis.number, date: wordDate(basis.date), text: basis.text })} ·{' '}
          {t('teaching:recorded', { by: recordedBy.name, moment: wordMoment(recordedAt) })}
        </Text>
      </div>
      <Text size="sm">{t('teaching:term.until', { moment: wordMoment(locksAt) })}</Text>
    </li>
  );
}
