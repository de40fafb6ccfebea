import { Checkbox, Input, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../design/state-badge';
import { wordDate } from '../language/moments';
import { faultWithin } from './field-faults';
import { textsOf } from './field-props';
import { fieldsOf } from './form-plan';
import type { FormPart } from './form-plan';
import { useFormContext } from './form-context';
import type { FormSchema, FormValues } from './form-schema';
import { datesAndTypes, isNamedByOthers, lessonsNamed, toggled } from './lessons-chosen';
import frame from './list-frame.module.css';
import classes from './lessons-field.module.css';
import { setValue } from './narrowing';
import { pointer } from './pointer';
import type { TaughtLesson } from './teaching';
import { titlesOf } from './titles';

interface LessonsFieldProps {
  readonly part: Extract<FormPart, { kind: 'lessons' }>;
  readonly schema: FormSchema;
  readonly path: string;
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
}

/** The lessons of the chosen journal: their dates and types follow from the ticks. */
export function LessonsField({ part, schema, path, values, onChange }: LessonsFieldProps): JSX.Element {
  const { t } = useTranslation();
  const { teaching, faults, journalChosen } = useFormContext();
  const lessons = journalChosen ? teaching.flatMap((one) => one.lessons) : [];
  const label = titlesOf(schema, fieldsOf(part));
  const asksTypes = part.types !== null;
  const types = part.types === null ? null : textsOf(values[part.types]);
  const chosen = lessonsNamed(lessons, { dates: textsOf(values[part.dates]), types });
  const most = schema.properties?.[part.dates]?.maxItems ?? Infinity;
  const change = (next: readonly TaughtLesson[]): void => {
    const named = datesAndTypes(next, asksTypes);
    const dated = setValue(values, part.dates, named.dates);
    onChange(part.types === null ? dated : setValue(dated, part.types, named.types));
  };
  return (
    <Input.Wrapper
      labelElement="div"
      role="group"
      aria-label={label}
      label={label}
      description={journalChosen ? t('forms:lessons.help') : t('forms:choices.journalFirst')}
      error={fieldsOf(part)
        .map((name) => faultWithin(faults, pointer(path, name)))
        .find((fault) => fault !== undefined)}
      withAsterisk={schema.required?.includes(part.dates) === true}
    >
      {journalChosen && lessons.length === 0 && <Text size="sm">{t('forms:journal.empty')}</Text>}
      {lessons.length > 0 && (
        <div className={frame.frame}>
          {lessons.map((lesson) => {
            const on = chosen.includes(lesson);
            const implied = on && isNamedByOthers(lessons, chosen, lesson, asksTypes);
            return (
              <Checkbox
                key={lesson.id}
                className={classes.lesson ?? ''}
                classNames={{ inner: classes.box ?? '', labelWrapper: classes.wide ?? '', label: classes.wide ?? '' }}
                label={<LessonLabel lesson={lesson} />}
                description={implied ? t('forms:lessons.implied') : undefined}
                checked={on}
                disabled={implied || (!on && chosen.length >= most)}
                onChange={({ currentTarget }) => {
                  change(toggled(chosen, lesson, currentTarget.checked));
                }}
              />
            );
          })}
        </div>
      )}
    </Input.Wrapper>
  );
}

function LessonLabel({ lesson }: { readonly lesson: TaughtLesson }): JSX.Element {
  const { t } = useTranslation();
  return (
    <span className={classes.label}>
      <span className={classes.day}>{wordDate(lesson.date)}</span>
      <span className={classes.type}>{lesson.typeTitle}</span>
      {lesson.locked ? (
        <StateBadge state="quiet" icon={IconLock}>
          {t('forms:lessons.locked')}
        </StateBadge>
      ) : (
        <StateBadge state="good" icon={IconLockOpen}>
          {t('forms:lessons.open')}
        </StateBadge>
      )}
    </span>
  );
}
