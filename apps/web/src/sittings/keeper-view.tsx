import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import type { Sitting } from '../api/generated/model';
import { useNow } from '../design/use-now';
import { Agenda } from './agenda';
import { Attendance } from './attendance';
import { CancelSitting } from './cancel-sitting';
import { Minutes } from './minutes';
import { MyPart } from './my-part';
import { nextStep } from './next-step';
import { StandingBar } from './standing-bar';
import { ToAdd } from './to-add';

/** A sitting for whoever runs it, from top to bottom: what is next, who is there, the agenda, the minutes. */
export function KeeperView({ sitting }: { readonly sitting: Sitting }): JSX.Element {
  const { state, kind } = sitting;
  const step = nextStep(sitting, useNow());
  const isUnderWay = state === 'planned' || state === 'open';
  return (
    <Stack gap="md">
      <StandingBar sitting={sitting} step={step} />
      <MyPart sitting={sitting} only={['asked', 'casting', 'given']} />
      {isUnderWay && kind === 'sitting' && <Attendance sitting={sitting} />}
      <Agenda sitting={sitting} now={'matter' in step ? step.matter.id : null} />
      {isUnderWay && <ToAdd sitting={sitting} />}
      {state === 'closed' && <Minutes sitting={sitting} />}
      {state === 'planned' && <CancelSitting sitting={sitting} />}
    </Stack>
  );
}
