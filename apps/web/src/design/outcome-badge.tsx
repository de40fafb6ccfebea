import { IconArrowBackUp, IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { StateBadge } from './state-badge';
import type { StateColour } from './state-colours';

interface OutcomeLook {
  readonly state: StateColour;
  readonly icon: TablerIcon;
}

/** Outcomes that mean the same in every procedure. */
const known: Readonly<Record<string, OutcomeLook>> = {
  refuse: { state: 'late', icon: IconX },
  return: { state: 'soon', icon: IconArrowBackUp },
  postpone: { state: 'soon', icon: IconHourglass },
};

/** How a decision looks: by its meaning where every procedure knows it, otherwise as one that moves the case on. */
export const outcomeLook = (outcome: string): OutcomeLook => known[outcome] ?? { state: 'good', icon: IconCheck };

/** The word of a decision with its sign. */
export function OutcomeBadge({ id, title }: { readonly id: string; readonly title: string }): JSX.Element {
  const { state, icon } = outcomeLook(id);
  return (
    <StateBadge state={state} icon={icon}>
      {title}
    </StateBadge>
  );
}
