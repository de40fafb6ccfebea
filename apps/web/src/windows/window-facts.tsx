import type { JSX } from 'react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogueCatalogue } from '../api/generated/teaching/teaching';
import type { Window } from '../api/generated/model';
import { wordDate, wordNearMoment, wordMoment } from '../language/moments';
import styles from './windows.module.css';

/** The product's own journal; anything else is the code of a connector. */
const BUILT_IN = 'built-in';

/** What a window covers and when it is open, as a list of facts. */
export function WindowFacts({ window }: { readonly window: Window }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCatalogueCatalogue();
  const titleOf = (code: string): string => data?.lessonTypes.find((type) => type.code === code)?.title ?? code;
  const { dates, lessonTypes, students, grades, journal, requestedAt, opensAt, closesAt, closedAt } = window;
  const types = lessonTypes === null ? t('windows:fact.everyType') : lessonTypes.map(titleOf).join(', ');
  const end = closedAt ?? closesAt;
  const facts: readonly (readonly [string, string])[] = [
    [t('windows:fact.lessons'), `${dates.map((date) => wordDate(date)).join(', ')} · ${types}`],
    [
      t('windows:fact.scope'),
      `${t('windows:fact.students', { count: students.length })} · ${t(grades ? 'windows:fact.grades' : 'windows:fact.absences')}`,
    ],
    opensAt === null || end === null
      ? [t('windows:fact.requested'), wordMoment(requestedAt)]
      : [t('windows:fact.time'), t('windows:fact.fromTo', { from: wordMoment(opensAt), to: wordNearMoment(end) })],
    ...(journal === BUILT_IN ? [] : [[t('windows:fact.journal'), journal] as const]),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, words]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
