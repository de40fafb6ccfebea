import { Button, Group, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Several } from './use-several';

/** Begins to choose several tasks; then says how many, and decides them at once. */
export function SeveralBar({ several: { isOn, count, begin, decide } }: { readonly several: Several }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Group gap="xs" justify="space-between">
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        mih={32}
        leftSection={<IconListCheck size={18} aria-hidden />}
        aria-pressed={isOn}
        onClick={begin}
      >
        {t(isOn ? 'inbox:several.stop' : 'inbox:several.choose')}
      </Button>
      {isOn && (
        <>
          <Text size="sm" role="status">
            {count === 0 ? t('inbox:several.hint') : t('inbox:several.chosen', { count })}
          </Text>
          <Button size="compact-sm" mih={32} disabled={count === 0} onClick={decide}>
            {t('inbox:several.act')}
          </Button>
        </>
      )}
    </Group>
  );
}
