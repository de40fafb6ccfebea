import type { TablerIcon } from '@tabler/icons-react';
import { IconCheck, IconClockStop, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Window } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import type { StateColour } from '../design/state-colours';

const looks: Readonly<Record<'closed' | 'lapsed' | 'revoked', { state: StateColour; icon: TablerIcon }>> = {
  closed: { state: 'good', icon: IconCheck },
  lapsed: { state: 'quiet', icon: IconClockStop },
  revoked: { state: 'late', icon: IconX },
};

/** How a window ended. One that has just lapsed is not recorded as such yet: it has lapsed all the same. */
export function WindowEnded({ window }: { readonly window: Window }): JSX.Element {
  const { t } = useTranslation();
  const how = window.closedHow ?? 'lapsed';
  const { state, icon } = looks[how];
  return (
    <StateBadge state={state} icon={icon}>
      {t(`windows:ended.${how}`)}
    </StateBadge>
  );
}
