import { Skeleton, Stack } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { FiledCase, Procedure } from '../api/generated/model';
import { useProceduresOne } from '../api/generated/procedures/procedures';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { asFormSchema } from '../forms/form-schema';
import { useFormChoices } from '../forms/use-form-choices';
import { Filed } from './filed';
import { Filing } from './filing';

/** Files the paper that starts a procedure, whatever its form. */
export function FilingPage(): JSX.Element {
  const { procedure: id = '' } = useParams();
  const { data, error, refetch } = useProceduresOne(id);
  if (data !== undefined) return <ProcedureFiling key={data.id} procedure={data} />;
  if (error === null) return <Loading />;
  return <ProblemNotice error={error} onAgain={() => void refetch()} />;
}

function ProcedureFiling({ procedure }: { readonly procedure: Procedure }): JSX.Element {
  const { t } = useTranslation();
  const [filed, setFiled] = useState<FiledCase | null>(null);
  const schema = asFormSchema(procedure.start.form.schema);
  const { choices, error, again } = useFormChoices(procedure.mayStart ? schema : null);
  if (filed !== null)
    return (
      <Filed
        filed={filed}
        onAnother={() => {
          setFiled(null);
        }}
      />
    );
  return (
    <>
      <PageHeader title={procedure.title} detail={t('filing:lead')} />
      {!procedure.mayStart ? (
        <EmptyState icon={IconFileOff} title={t('filing:mayNot.title')} detail={t('filing:mayNot.detail')} />
      ) : choices !== null ? (
        <Filing procedure={procedure} schema={schema} choices={choices} onFiled={setFiled} />
      ) : error === null ? (
        <FieldsLoading />
      ) : (
        <ProblemNotice error={error} onAgain={again} />
      )}
    </>
  );
}

const Loading = (): JSX.Element => (
  <Stack gap="xl">
    <Skeleton height={32} maw={420} />
    <FieldsLoading />
  </Stack>
);

const FieldsLoading = (): JSX.Element => (
  <Stack maw={720} aria-busy>
    <Skeleton height={72} />
    <Skeleton height={200} />
    <Skeleton height={120} />
  </Stack>
);
