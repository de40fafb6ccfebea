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
import { isOffice, mayDirect } from './may-record';
import { PartList } from './part-list';
import { RuleDialog } from './rule-dialog';
import styles from './teaching.module.css';
import { TermDialog } from './term-dialog';

/** What has just been recorded, with what became of the locks. */
interface Done {
  readonly what: 'term' | 'rule';
  readonly of: Pick<RecordedFillingTerm, 'moved' | 'lessons' | 'inClosedSheets'>;
}

/** Directives on the terms of filling (R18), and the rules that hold where no directive does (R24). */
export function Terms(): JSX.Element {
  const { t } = useTranslation();
  const me = useMe();
  const [may, mayRule] = [mayDirect(me), isOffice(me)];
  const [asked, { open, close }] = useDisclosure(false);
  const [ruling, ruleDialog] = useDisclosure(false);
  const [done, setDone] = useState<Done | null>(null);
  const list = usePages<FillingTerm>(getFillingRulesTermsQueryKey(), fillingRulesTerms);
  return (
    <Stack gap="lg">
      <div role="status">
        {done !== null && (
          <Alert color="green" icon={<IconCheck aria-hidden />} title={t(`teaching:${done.what}.done`)}>
            {t('teaching:term.moved', { count: done.of.moved, lessons: done.of.lessons })}{' '}
            {done.of.inClosedSheets > 0 && t('teaching:term.closed', { count: done.of.inClosedSheets })}
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
      <LockRules onRecord={mayRule ? ruleDialog.open : null} />
      {may && (
        <TermDialog
          opened={asked}
          onClose={close}
          onDone={(of) => {
            setDone({ what: 'term', of });
          }}
        />
      )}
      {mayRule && (
        <RuleDialog
          opened={ruling}
          onClose={ruleDialog.close}
          onDone={(of) => {
            setDone({ what: 'rule', of });
          }}
        />
      )}
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
