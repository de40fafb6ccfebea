import { Popover, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import {
  IconAlertTriangle,
  IconCalendarOff,
  IconCheck,
  IconClock,
  IconFlame,
  IconHourglassLow,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { wordMoment } from '../language/moments';
import classes from './due-chip.module.css';
import { reasonsIn } from './due-days';
import { DueExplanation } from './due-explanation';
import type { Due, DueLevel } from './due-level';
import { dueLevel } from './due-level';
import { timeLeft } from './due-time-left';
import type { StateColour } from './state-colours';
import { useNow } from './use-now';

const icons: Readonly<Record<DueLevel, TablerIcon>> = {
  none: IconCalendarOff,
  onTrack: IconClock,
  soon: IconHourglassLow,
  critical: IconFlame,
  overdue: IconAlertTriangle,
  paused: IconPlayerPause,
  done: IconCheck,
};

/** What a level means among the states of all things. */
const states: Readonly<Record<DueLevel, StateColour>> = {
  none: 'quiet',
  onTrack: 'quiet',
  soon: 'soon',
  critical: 'late',
  overdue: 'late',
  paused: 'calm',
  done: 'quiet',
};

interface DueChipProps extends Due {
  /** The deadline's own explanation; with it a press tells why the moment is this one. */
  readonly explanation?: object | null | undefined;
}

/** The time left in two units, its level by icon, word and colour; the exact moment on hover and focus, the reasons on press. */
export function DueChip({ explanation, ...due }: DueChipProps): JSX.Element {
  const { t } = useTranslation();
  const level = dueLevel(due, useNow());
  const reasons = reasonsIn(explanation);
  const face = <DueFace due={due} level={level} />;
  if (due.due === null) return face;
  const exact = t('design:due.exact', { moment: wordMoment(due.due) });
  if (reasons === null) {
    return (
      <Tooltip label={exact}>
        <span>
          {face}
          <VisuallyHidden>{exact}</VisuallyHidden>
        </span>
      </Tooltip>
    );
  }
  return (
    <Popover width={340} position="bottom-start" withArrow trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Tooltip label={exact} events={{ hover: true, focus: true, touch: false }}>
          <UnstyledButton className={classes.button} style={{ borderRadius: 999 }}>
            {face}
            <VisuallyHidden>{`${exact} ${t('design:due.why')}`}</VisuallyHidden>
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown maw="calc(100vw - 1rem)" aria-label={t('design:due.why')}>
        <DueExplanation reasons={reasons} due={due.due} paused={level === 'paused'} />
      </Popover.Dropdown>
    </Popover>
  );
}

function DueFace({ due, level }: { readonly due: Due; readonly level: DueLevel }): JSX.Element {
  const { t } = useTranslation();
  const Icon = icons[level];
  const left = useTimeWords(due.due);
  const word = t(`design:due.level.${level}`);
  const withTime = level !== 'none' && level !== 'paused' && level !== 'done';
  return (
    <span className={classes.chip} data-state={states[level]} data-level={level}>
      <Icon size={14} stroke={2} aria-hidden />
      {withTime && <span>{left}</span>}
      <span>{withTime ? `· ${word}` : word}</span>
    </span>
  );
}

/** «1 d 4 h», or «−3 h» after the moment. */
function useTimeWords(due: string | null): string {
  const { t } = useTranslation();
  const now = useNow();
  if (due === null) return '';
  const { overdue, parts } = timeLeft(due, now);
  const words =
    parts.length === 0
      ? t('design:due.lessThanMinute')
      : parts.map(({ unit, count }) => t(`design:due.unit.${unit}`, { count })).join(' ');
  return overdue ? `−${words}` : words;
}
