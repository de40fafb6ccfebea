import { Anchor, Group, Stack, Text, Title, useMantineTheme } from '@mantine/core';
import { IconCheck, IconClock, IconCircleDashed, IconFlame, IconProgress } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { StateBadge } from '../src/design/state-badge';
import { stateColours } from '../src/design/state-colours';
import type { StateColour } from '../src/design/state-colours';
import { Example } from './example';

const spaces = ['xs', 'sm', 'md', 'lg', 'xl'] as const;
const sizes = ['xs', 'sm', 'md', 'lg'] as const;
const icons: Readonly<Record<StateColour, TablerIcon>> = {
  calm: IconProgress,
  good: IconCheck,
  soon: IconClock,
  late: IconFlame,
  quiet: IconCircleDashed,
};

/** What everything else is made of: room, letters, colours and their meaning. */
export function Foundations(): JSX.Element {
  return (
    <>
      <Spacing />
      <Type />
      <Colours />
      <States />
    </>
  );
}

function Spacing(): JSX.Element {
  return (
    <Example name="Spacing" rule="Five steps and no others; things that belong together stand a step closer.">
      <Stack gap="xs">
        {spaces.map((space) => (
          <Group key={space} gap="md">
            <Text w={32}>{space}</Text>
            <div
              style={{
                width: `var(--mantine-spacing-${space})`,
                height: 16,
                background: 'var(--mantine-primary-color-filled)',
              }}
            />
          </Group>
        ))}
      </Stack>
    </Example>
  );
}

function Type(): JSX.Element {
  return (
    <Example name="Type" rule="One family for four languages; one first-level heading a page; weight before size.">
      <Stack gap="xs">
        {([1, 2, 3] as const).map((order) => (
          <Title key={order} order={order} component="p">
            Ведомость · Түсініктеме хат · Түшүндүрмө кат · Result sheet
          </Title>
        ))}
        {sizes.map((size) => (
          <Text key={size} size={size}>
            {size}: әғқңөұүһі ӨөҮүҢң 0123456789
          </Text>
        ))}
        <Text c="dimmed">Quiet words, still 4.5 to 1</Text>
        <Anchor href="#type">A link is underlined</Anchor>
      </Stack>
    </Example>
  );
}

function Colours(): JSX.Element {
  const { colors } = useMantineTheme();
  return (
    <Example name="Colour" rule="Petrol is the colour of what can be done; everything else is grey until it matters.">
      <Group gap={0}>
        {colors.petrol?.map((shade) => (
          <div key={shade} style={{ width: 64, height: 48, background: shade }} title={shade} />
        ))}
      </Group>
    </Example>
  );
}

function States(): JSX.Element {
  return (
    <Example name="States" rule="A colour never stands alone: an icon and a word go with it.">
      <Group>
        {(Object.keys(stateColours) as StateColour[]).map((state) => (
          <StateBadge key={state} state={state} icon={icons[state]}>
            {state}
          </StateBadge>
        ))}
      </Group>
    </Example>
  );
}
