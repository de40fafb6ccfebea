import { Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';

/** The mark and the name; a name is the same in every language. */
const NAME = 'Kelisim';

export function Brand(): JSX.Element {
  return (
    <Group gap={8} wrap="nowrap" td="none" c="inherit" renderRoot={(props) => <Link to="/" {...props} />}>
      <img src="/mark.svg" width={28} height={28} alt="" />
      <Text fw={650} size="lg">
        {NAME}
      </Text>
    </Group>
  );
}
