import { Group, Kbd, Modal, Stack, Switch, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

/** What stands on a key is no word of any language. */
const keys = [
  { of: 'move', caps: ['J', 'K'] },
  { of: 'open', caps: ['Enter'] },
  { of: 'approve', caps: ['A'] },
  { of: 'return', caps: ['R'] },
  { of: 'help', caps: ['?'] },
] as const;

interface KeysDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly on: boolean;
  readonly setOn: (on: boolean) => void;
}

/** All keys, and the switch that turns them off. */
export function KeysDialog({ opened, close, on, setOn }: KeysDialogProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('inbox:keys.title')}
      closeButtonProps={{ 'aria-label': t('inbox:keys.close') }}
    >
      <Stack gap="sm">
        {keys.map(({ of, caps }) => (
          <Group key={of} gap="sm" wrap="nowrap">
            <Group gap={4} miw={72} wrap="nowrap">
              {caps.map((cap) => (
                <Kbd key={cap}>{cap}</Kbd>
              ))}
            </Group>
            <Text size="sm">{t(`inbox:keys.${of}`)}</Text>
          </Group>
        ))}
        <Switch
          mt="sm"
          checked={on}
          onChange={(event) => {
            setOn(event.currentTarget.checked);
          }}
          label={t('inbox:keys.on')}
          description={t('inbox:keys.off')}
        />
      </Stack>
    </Modal>
  );
}
