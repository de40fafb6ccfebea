import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProcedureSummary } from '../api/generated/model';
import { useProceduresOne } from '../api/generated/procedures/procedures';
import { StateBadge } from '../design/state-badge';
import { asFormSchema } from '../forms/form-schema';
import { hasDraft } from '../session/drafts';
import { useMe } from '../session/use-session';
import { draftName } from './filing-draft';
import classes from './procedure-card.module.css';

/** A procedure with what it takes: what is filled in, and whom it passes. */
export function ProcedureCard({ procedure }: { readonly procedure: ProcedureSummary }): JSX.Element {
  const { t } = useTranslation();
  const { person } = useMe();
  const isBegun = hasDraft(person.id, draftName(procedure.id));
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2}>{procedure.title}</Title>
          {isBegun && (
            <StateBadge state="calm" icon={IconHistory}>
              {t('filing:choose.begun')}
            </StateBadge>
          )}
        </Group>
        <WhatItTakes id={procedure.id} />
        <Group>
          <Button component={Link} to={`/file/${procedure.id}`}>
            {isBegun ? t('filing:choose.goOn') : t('filing:choose.start')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function WhatItTakes({ id }: { readonly id: string }): JSX.Element | null {
  const { t } = useTranslation();
  const { data, isPending } = useProceduresOne(id);
  if (isPending) return <Skeleton height={64} />;
  if (data === undefined) return null;
  const { properties = {}, required = [] } = asFormSchema(data.start.form.schema);
  const asked = required.flatMap((name) => properties[name]?.title ?? []);
  // Where a form is filled anew, it comes back to its author: that is not the way it is meant to go.
  const passed = data.steps.filter(({ kind }) => kind !== 'form');
  return (
    <>
      <Text size="sm">
        <Text span fw={600}>
          {t('filing:choose.asks')}
        </Text>{' '}
        {asked.join(' · ')}
      </Text>
      <Text size="sm" fw={600}>
        {t('filing:choose.passes')}
      </Text>
      <ol className={classes.steps}>
        {passed.map((step) => (
          <li key={step.id}>{step.title}</li>
        ))}
      </ol>
    </>
  );
}
