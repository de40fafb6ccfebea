import { Anchor, Group, List, Paper, Text, Title } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useJournalsList } from '../api/generated/journals/journals';
import type { Sheet } from '../api/generated/model';
import { serverNow } from '../api/server-clock';
import { todayIn } from '../forms/university-time';
import { universityZone, wordDate } from '../language/moments';
import type { MissingControl, MissingMark } from './missing';

interface MissingNoticeProps {
  readonly sheet: Pick<Sheet, 'discipline' | 'group' | 'period' | 'closeBasis'>;
  readonly missing: readonly MissingControl[];
}

/** Why a sheet cannot be closed yet: each control with the students who lack it, and the journals where it is filled in. */
export function MissingNotice({ sheet, missing }: MissingNoticeProps): JSX.Element | null {
  const { t } = useTranslation();
  const heading = useId();
  const { lastControl } = sheet.closeBasis;
  const isAhead = lastControl > todayIn(universityZone(), new Date(serverNow()));
  if (missing.length === 0 && !isAhead) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={heading}>
      <Group gap="xs" mb="xs">
        <IconListCheck size={18} aria-hidden />
        <Title order={2} size="h3" id={heading}>
          {t('sheets:missing.title')}
        </Title>
      </Group>
      <List size="sm" spacing={6} listStyleType="none" m={0}>
        {isAhead && (
          <List.Item>
            <Text component="span" inherit fw={600}>
              {t('sheets:missing.ahead', { date: wordDate(lastControl) })}
            </Text>
          </List.Item>
        )}
        {missing.map(({ column, title, why, students }) => (
          <List.Item key={`${column} ${why}`}>
            <Text component="span" inherit fw={600}>
              {t(`sheets:missing.${why}`, { control: title })}
            </Text>{' '}
            {t('sheets:missing.students', { count: students.length })}:{' '}
            {students.map((student, place) => (
              <span key={student.id}>
                {place > 0 && ', '}
                <MissingCell of={student} />
              </span>
            ))}
          </List.Item>
        ))}
      </List>
      <Journals sheet={sheet} />
    </Paper>
  );
}

/** The name leads to the very cell of the journal. */
function MissingCell({ of: { id, name, lesson } }: { readonly of: MissingMark }): JSX.Element {
  if (lesson === null) return <>{name}</>;
  return (
    <Anchor component={Link} to={`/lessons/${lesson}?student=${id}`} inherit>
      {name}
    </Anchor>
  );
}

function Journals({ sheet: { discipline, group, period } }: Pick<MissingNoticeProps, 'sheet'>): JSX.Element {
  const { t } = useTranslation();
  const { data } = useJournalsList({ discipline: discipline.id, group: group.id, period: period.id });
  return (
    <Group gap="md" mt="sm">
      {(data?.items ?? []).map(({ id, teacher, subgroup }) => (
        <Anchor key={id} component={Link} to={`/journals/${id}`} size="sm">
          {t('sheets:missing.journal', {
            who: [teacher.name, ...(subgroup === null ? [] : [subgroup.code])].join(', '),
          })}
        </Anchor>
      ))}
    </Group>
  );
}
