import { Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconClockHour4, IconMinus, IconX } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { wordShortMoment } from '../language/moments';
import classes from './seat-list.module.css';
import { StateBadge } from './state-badge';
import type { StateColour } from './state-colours';

interface Look {
  readonly state: StateColour;
  readonly icon: TablerIcon;
}

interface Answer {
  readonly title: string;
  readonly consent: 'agrees' | 'returns' | 'refuses' | 'neutral';
  /** Null: the rule answered. */
  readonly by: string | null;
  /** Who decided in his place. */
  readonly acting: string | null;
  readonly at: string | null;
  readonly kept: boolean;
}

/** One who is asked in an approval by several. */
interface SeatShown {
  readonly stage: number;
  readonly position: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly answer: Answer | null;
}

/** What an approval by several asks for. */
interface RoundShown {
  readonly stage: number;
  readonly stages: number;
  readonly needed: { readonly kind: 'all' | 'count' | 'percent'; readonly value: number | null };
  readonly refusal: 'ends' | 'heard';
  readonly seats: readonly SeatShown[];
}

const looks: Readonly<Record<Answer['consent'], Look>> = {
  agrees: { state: 'good', icon: IconCheck },
  returns: { state: 'soon', icon: IconArrowBackUp },
  refuses: { state: 'late', icon: IconX },
  neutral: { state: 'quiet', icon: IconMinus },
};

/** How many of those who are asked now must agree, and what a refusal does. */
export function wordNeeded(t: TFunction, { needed, refusal, seats, stage, stages }: RoundShown): string {
  const asked = seats.filter((seat) => seat.stage === stage).length;
  const { kind, value } = needed;
  const needs = kind === 'all' ? t('design:approval.all') : t(`design:approval.${kind}`, { value: value ?? 0, asked });
  const where = stages > 1 ? [t('design:approval.stage', { stage, stages })] : [];
  return [...where, needs, t(`design:approval.refusal.${refusal}`)].join(' ');
}

interface SeatListProps {
  readonly seats: readonly SeatShown[];
  /** The stage at which somebody is asked now. */
  readonly now: number;
  readonly labelledBy: string;
}

/** Who is asked in an approval by several, what he said and when (R35). */
export function SeatList({ seats, now, labelledBy }: SeatListProps): JSX.Element {
  return (
    <ol className={classes.seats} aria-labelledby={labelledBy}>
      {seats.map((seat, index) => (
        <SeatRow key={index} seat={seat} now={now} />
      ))}
    </ol>
  );
}

function SeatRow({ seat, now }: { readonly seat: SeatShown; readonly now: number }): JSX.Element {
  const { t } = useTranslation();
  const { position, unit, person, answer } = seat;
  const place = [position, unit].filter((part) => part !== null).join(', ');
  const by = answer?.by ?? null;
  return (
    <li className={classes.seat}>
      <div className={classes.who}>
        <Text component="span" size="sm" fw={600}>
          {person ?? by ?? place}
        </Text>
        {person === null && by !== null && (
          <Text component="span" size="sm" c="dimmed">
            {place}
          </Text>
        )}
        {answer !== null && <AnswerNote answer={answer} />}
      </div>
      {answer === null ? (
        <StateBadge state={seat.stage === now ? 'calm' : 'quiet'} icon={IconClockHour4}>
          {seat.stage === now ? t('design:approval.asked') : t('design:approval.later', { stage: seat.stage })}
        </StateBadge>
      ) : (
        <StateBadge {...looks[answer.consent]}>{answer.title}</StateBadge>
      )}
    </li>
  );
}

/** When it was said, by whom in his place, and whether it stands from before a rework. */
function AnswerNote({ answer: { by, acting, at, kept } }: { readonly answer: Answer }): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      {acting !== null && (
        <Text component="span" size="sm" c="dimmed">
          {t('design:approval.acting', { who: acting })}
        </Text>
      )}
      {at !== null && (
        <Text component="time" dateTime={at} size="sm" c="dimmed">
          {wordShortMoment(at)}
        </Text>
      )}
      {(kept || by === null) && (
        <Text component="span" size="sm" c="dimmed">
          {t(kept ? 'design:approval.kept' : 'design:approval.byRule')}
        </Text>
      )}
    </>
  );
}
