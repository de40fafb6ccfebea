import type { TablerIcon } from '@tabler/icons-react';
import { IconCircleCheck, IconClockHour4, IconHandFinger, IconHourglass, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemState } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import type { StateColour } from '../design/state-colours';

const looks: Readonly<Record<AgendaItemState, { readonly state: StateColour; readonly icon: TablerIcon }>> = {
  pending: { state: 'quiet', icon: IconClockHour4 },
  voting: { state: 'calm', icon: IconHandFinger },
  decided: { state: 'good', icon: IconCircleCheck },
  postponed: { state: 'soon', icon: IconHourglass },
  withdrawn: { state: 'quiet', icon: IconX },
};

/** Where a matter of the agenda stands. */
export function MatterBadge({ state }: { readonly state: AgendaItemState }): JSX.Element {
  const { t } = useTranslation();
  return <StateBadge {...looks[state]}>{t(`sittings:itemState.${state}`)}</StateBadge>;
}
