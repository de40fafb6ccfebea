import { Button, Group, Text } from '@mantine/core';
import { IconBeach, IconCalendarPlus, IconClock, IconListCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitCalendar } from '../api/generated/model';
import styles from './calendars.module.css';
import type { Draft } from './draft';
import { beginDraft, isChanged } from './draft';
import { PeriodsDialog } from './periods-dialog';
import { WeekDialog } from './week-dialog';
import { YearDialog } from './year-dialog';

interface EditBarProps {
  readonly calendar: UnitCalendar;
  readonly isTop: boolean;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** A year was added: it is looked at next. */
  readonly onYear: (year: number) => void;
  readonly onRecord: () => void;
  readonly onDiscard: () => void;
}

const parts = [
  { name: 'week', icon: IconClock },
  { name: 'periods', icon: IconBeach },
  { name: 'year', icon: IconCalendarPlus },
] as const;
type Part = (typeof parts)[number]['name'];

/** What can be done with a calendar while it is being written; days are changed by choosing them. */
export function EditBar(props: EditBarProps): JSX.Element {
  const { calendar, isTop, draft, onDraft, onYear, onRecord, onDiscard } = props;
  const { t } = useTranslation();
  const [part, setPart] = useState<Part | null>(null);
  const close = (): void => {
    setPart(null);
  };
  const changed = isChanged(beginDraft(calendar), draft);
  const until = draft.content.covers?.to ?? calendar.reach.until;
  return (
    <section className={`${styles.editing ?? ''} no-print`} aria-label={t('calendars:editing.title')}>
      <Text size="sm" mb="xs">
        {t('calendars:editing.detail', { unit: calendar.unit.name })}
      </Text>
      <Group gap="xs">
        {parts.map(({ name, icon: Icon }) => (
          <Button
            key={name}
            size="sm"
            variant="default"
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => {
              setPart(name);
            }}
          >
            {t(`calendars:editing.${name}`)}
          </Button>
        ))}
        <Button size="sm" variant="subtle" onClick={onDiscard}>
          {t('calendars:editing.discard')}
        </Button>
        <Button size="sm" leftSection={<IconListCheck size={16} aria-hidden />} disabled={!changed} onClick={onRecord}>
          {t('calendars:editing.record')}
        </Button>
      </Group>
      {part === 'week' && <WeekDialog {...{ calendar, isTop, draft, onDraft }} onClose={close} />}
      {part === 'periods' && <PeriodsDialog {...{ draft, onDraft }} year={calendar.year} onClose={close} />}
      {part === 'year' && (
        <YearDialog
          unit={calendar.unit.id}
          next={until === null ? calendar.year : Number(until.slice(0, 4)) + 1}
          draft={draft}
          onDraft={(next, year) => {
            onDraft(next);
            onYear(year);
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
