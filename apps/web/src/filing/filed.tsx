import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCasesOne } from '../api/generated/cases/cases';
import type { FiledCase } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { PageHeader } from '../design/page-header';

interface FiledProps {
  readonly filed: FiledCase;
  readonly onAnother: () => void;
}

/** It is filed: under which number, with whom it is now, and where it can be followed. */
export function Filed({ filed, onAnother }: FiledProps): JSX.Element {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <PageHeader title={t('filing:filed.title')} />
      <Paper ref={place} tabIndex={-1} withBorder p="lg" maw={720}>
        <Stack>
          <Group gap="sm" wrap="nowrap">
            <IconCircleCheck size={32} color="var(--mantine-color-green-filled)" aria-hidden />
            <div>
              <Text size="sm" c="dimmed">
                {t('filing:filed.number')}
              </Text>
              <Text size="xl" fw={600}>
                {filed.number}
              </Text>
            </div>
          </Group>
          <Next id={filed.id} />
          <Group gap="sm">
            <Button component={Link} to={`/cases/${filed.id}`}>
              {t('filing:filed.open')}
            </Button>
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAnother}>
              {t('filing:filed.another')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}

/** With whom the case is now; silent if that cannot be read: the paper is filed all the same. */
function Next({ id }: { readonly id: string }): JSX.Element | null {
  const { t } = useTranslation();
  const { data, isPending } = useCasesOne(id);
  if (isPending) return <Skeleton height={60} />;
  if (data === undefined || data.tasks.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2}>{t('filing:filed.next')}</Title>
      {data.tasks.map((task) => (
        <Group key={task.id} gap="sm">
          <Text>{task.title}</Text>
          <DueChip due={task.due} />
        </Group>
      ))}
      <Text size="sm" c="dimmed">
        {t('filing:filed.follow')}
      </Text>
    </Stack>
  );
}
