import { Anchor, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MarkChange } from '../api/generated/model';
import { wordDate, wordMoment } from '../language/moments';
import styles from './history.module.css';

interface ChangeItemProps {
  readonly change: MarkChange;
  /** What it is a change of, where the list does not say it already. */
  readonly of?: ReactNode;
}

/** One change of a mark: before and after, who, for whom, when, by which right and on which paper (R26). */
export function ChangeItem({ change, of }: ChangeItemProps): JSX.Element {
  const { t } = useTranslation();
  const { before, after, by, onBehalfOf, at, order } = change;
  const word = ({ value, word: called, note }: MarkChange['after']): string =>
    value === null ? t('history:empty') : `${called ?? value}${note === null ? '' : ` ${t('history:recredited')}`}`;
  return (
    <li className={styles.item}>
      <div>
        {of !== undefined && (
          <Text component="div" size="sm" fw={600}>
            {of}
          </Text>
        )}
        <Text component="div" className={styles.change}>
          <s>{word(before)}</s>
          <IconArrowRight size={16} role="img" aria-label={t('history:became')} />
          <strong>{word(after)}</strong>
        </Text>
      </div>
      <div>
        <Text size="sm">
          {by.name}
          {onBehalfOf !== null && ` ${t('history:onBehalf', { name: onBehalfOf.name })}`} · {wordMoment(at)}
        </Text>
        <Text size="sm" className={styles.right}>
          <RightUsed change={change} />
          {order !== null && ` ${t('history:order', { number: order.number, date: wordDate(order.issuedOn) })}`}
        </Text>
      </div>
    </li>
  );
}

/** By which right: a window leads to its case, a substitution names its minutes. */
function RightUsed({ change: { right } }: Pick<ChangeItemProps, 'change'>): JSX.Element {
  const { t } = useTranslation();
  if (right.window !== null) {
    return (
      <>
        {t('history:right.window', { number: right.window.number })}{' '}
        <Anchor component={Link} to={`/cases/${right.window.case.id}`} inherit>
          {right.window.case.number}
        </Anchor>
      </>
    );
  }
  const minutes = right.assignment === null ? '' : wordMinutes(t, right.assignment.basis);
  return <>{`${t(`history:right.${right.kind}`, { number: '' })}${minutes === '' ? '' : `: ${minutes}`}`}</>;
}

function wordMinutes(t: TFunction, { number, date, text }: Readonly<Record<string, unknown>>): string {
  if (typeof number !== 'string' || typeof date !== 'string') return '';
  const words = t('history:minutes', { number, date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? wordDate(date) : date });
  return typeof text === 'string' && text !== '' ? `${words} (${text})` : words;
}
