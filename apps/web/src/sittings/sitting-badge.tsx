import type { TablerIcon } from '@tabler/icons-react';
import { IconBan, IconCalendarEvent, IconCircleCheck, IconProgress } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SittingState } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import type { StateColour } from '../design/state-colours';

const looks: Readonly<Record<SittingState, { readonly state: StateColour; readonly icon: TablerIcon }>> = {
  planned: { state: 'soon', icon: IconCalendarEvent },
  open: { state: 'calm', icon: IconProgress },
  closed: { state: 'good', icon: IconCircleCheck },
  cancelled: { state: 'quiet', icon: IconBan },
};

/** Where a sitting stands. */
export function SittingBadge({ state }: { readonly state: SittingState }): JSX.Element {
  const { t } = useTranslation();
  return <StateBadge {...looks[state]}>{t(`sittings:state.${state}`)}</StateBadge>;
}
