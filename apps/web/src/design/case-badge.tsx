import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconPlayerPause,
  IconProgress,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from './state-badge';
import type { StateColour } from './state-colours';

interface CaseStanding {
  readonly state: 'open' | 'suspended' | 'ended';
  readonly outcome: string | null;
  readonly outcomeTitle: string | null;
}

/** Ends that every procedure may have; any other end is one that the procedure was made for. */
const knownEnds: Readonly<Record<string, { readonly state: StateColour; readonly icon: TablerIcon }>> = {
  refused: { state: 'late', icon: IconCircleX },
  recalled: { state: 'quiet', icon: IconArrowBackUp },
  cancelled: { state: 'quiet', icon: IconBan },
};

/** Whether a case is under way or how it has ended. */
export function CaseBadge({ of }: { readonly of: CaseStanding }): JSX.Element {
  const { t } = useTranslation();
  if (of.state !== 'ended') {
    const paused = of.state === 'suspended';
    return (
      <StateBadge state={paused ? 'soon' : 'calm'} icon={paused ? IconPlayerPause : IconProgress}>
        {t(`design:case.state.${of.state}`)}
      </StateBadge>
    );
  }
  const look = knownEnds[of.outcome ?? ''] ?? { state: 'good', icon: IconCircleCheck };
  return (
    <StateBadge state={look.state} icon={look.icon}>
      {of.outcomeTitle ?? t('design:case.state.ended')}
    </StateBadge>
  );
}
