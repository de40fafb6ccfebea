import { Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconClockHour4, IconMinus, IconX } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskApproval, TaskApprovalSeatsItem } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import type { StateColour } from '../design/state-colours';
import classes from './approvers.module.css';
import { SectionTitle } from './section-title';

interface Look {
  readonly state: StateColour;
  readonly icon: TablerIcon;
}

const looks: Readonly<Record<NonNullable<TaskApprovalSeatsItem['answer']>['consent'], Look>> = {
  agrees: { state: 'good', icon: IconCheck },
  returns: { state: 'soon', icon: IconArrowBackUp },
  refuses: { state: 'late', icon: IconX },
  neutral: { state: 'quiet', icon: IconMinus },
};

/** Who else is asked in an approval by several, what he said, and how many must agree (R35). */
export function Approvers({ approval }: { readonly approval: TaskApproval }): JSX.Element {
  const { t } = useTranslation();
  const { stage, stages, seats } = approval;
  return (
    <section aria-labelledby="task-approvers">
      <SectionTitle id="task-approvers">{t('task:approval.title')}</SectionTitle>
      <Text size="sm" c="dimmed">
        {[...(stages > 1 ? [t('task:approval.stage', { stage, stages })] : []), wordNeeded(t, approval)].join(' ')}
      </Text>
      <ol className={classes.seats} aria-labelledby="task-approvers">
        {seats.map((seat, index) => (
          <SeatRow key={index} seat={seat} now={stage} />
        ))}
      </ol>
    </section>
  );
}

/** How many of those who are asked now must agree, and what a refusal does. */
function wordNeeded(t: TFunction, { needed, refusal, seats, stage }: TaskApproval): string {
  const asked = seats.filter((seat) => seat.stage === stage).length;
  const { kind, value } = needed;
  const needs = kind === 'all' ? t('task:approval.all') : t(`task:approval.${kind}`, { value: value ?? 0, asked });
  return `${needs} ${t(`task:approval.refusal.${refusal}`)}`;
}

interface SeatRowProps {
  readonly seat: TaskApprovalSeatsItem;
  /** The stage at which somebody is asked now. */
  readonly now: number;
}

function SeatRow({ seat, now }: SeatRowProps): JSX.Element {
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
        {answer !== null && (answer.kept || by === null) && (
          <Text component="span" size="sm" c="dimmed">
            {t(answer.kept ? 'task:approval.kept' : 'task:approval.byRule')}
          </Text>
        )}
      </div>
      {answer === null ? (
        <StateBadge state={seat.stage === now ? 'calm' : 'quiet'} icon={IconClockHour4}>
          {seat.stage === now ? t('task:approval.asked') : t('task:approval.later', { stage: seat.stage })}
        </StateBadge>
      ) : (
        <StateBadge {...looks[answer.consent]}>{answer.title}</StateBadge>
      )}
    </li>
  );
}
