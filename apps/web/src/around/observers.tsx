import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { caseTalkObserve, caseTalkUnobserve, useCaseTalkObservers } from '../api/generated/cases/cases';
import { ProblemNotice } from '../design/problem-notice';
import { SearchedSelect } from '../design/searched-select';
import { Section } from '../design/section';
import { useMe } from '../session/use-session';
import classes from './around.module.css';
import { findColleagues } from './finders';

/** Who reads a case along; nothing where nobody does and the reader may name nobody. */
export function Observers({ caseId }: { readonly caseId: string }): JSX.Element | null {
  const { t } = useTranslation();
  const { person: me } = useMe();
  const { data } = useCaseTalkObservers(caseId);
  const add = useAct({
    send: async (person: string, options) => await caseTalkObserve(caseId, { person }, options),
  });
  const drop = useAct({
    send: async (person: string) => {
      await caseTalkUnobserve(caseId, person);
    },
  });
  if (data === undefined || (data.items.length === 0 && !data.mayName)) return null;
  const error = add.error ?? drop.error;
  return (
    <Section title={t('around:observers.title')}>
      <Stack gap="xs">
        {data.items.length > 0 && (
          <ul className={classes.said} aria-label={t('around:observers.title')}>
            {data.items.map(({ person, name, why }) => (
              <li key={person}>
                <Group justify="space-between" wrap="nowrap" gap="xs">
                  <Text size="sm">{why === 'forwarded' ? t('around:observers.forwarded', { name }) : name}</Text>
                  {(data.mayName || person === me.id) && (
                    <ActionIcon
                      className="no-print"
                      variant="subtle"
                      color="gray"
                      aria-label={t('around:observers.drop', { name })}
                      onClick={() => {
                        drop.mutate(person);
                      }}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  )}
                </Group>
              </li>
            ))}
          </ul>
        )}
        {data.mayName && (
          <div className="no-print">
            <SearchedSelect
              key={data.items.length}
              of="colleagues"
              find={findColleagues}
              label={t('around:observers.add')}
              description={t('around:observers.detail')}
              value={null}
              onChange={(person) => {
                if (person !== null) add.mutate(person);
              }}
            />
          </div>
        )}
        {error !== null && <ProblemNotice error={error} />}
      </Stack>
    </Section>
  );
}
