import { Button, Group, Kbd, Modal, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from './use-keys';

/** What stands on a key is no word of any language. */
const keys = [
  { of: 'move', caps: ['J', 'K'] },
  { of: 'open', caps: ['Enter'] },
  { of: 'approve', caps: ['A'] },
  { of: 'return', caps: ['R'] },
  { of: 'help', caps: ['?'] },
] as const;

/** The keys of the inbox, said where they can be switched off. */
export function KeysHelp(): JSX.Element {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const { on, setOn } = useKeys(open);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        leftSection={<IconKeyboard size={18} aria-hidden />}
        onClick={open}
      >
        {t('inbox:keys.title')}
      </Button>
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
    </>
  );
}
