import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMinus, IconThumbDown, IconThumbUp, IconUserExclamation } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ballot, Sitting } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { ChooseVote } from './choose-vote';
import { InterestDialog } from './interest-dialog';
import type { Matter } from './matters';
import { idsOf, numbersOf } from './matters';
import styles from './member.module.css';
import { Refused } from './refused';
import { useDeed } from './use-deed';

const choices = [
  { value: 'for', icon: IconThumbUp },
  { value: 'against', icon: IconThumbDown },
  { value: 'abstain', icon: IconMinus },
] as const satisfies readonly { readonly value: Ballot; readonly icon: unknown }[];

/** A matter that is put to the reader: what it is about, and three big buttons. A vote that is given stands, so it is asked once more. */
export function BallotCard({ sitting, matter }: { readonly sitting: Sitting; readonly matter: Matter }): JSX.Element {
  const { t } = useTranslation();
  const [asked, { open, close }] = useDisclosure(false);
  const { act, busy, error } = useDeed(sitting.id);
  const items = idsOf(matter);
  return (
    <Paper component="section" withBorder className={styles.ballot} aria-labelledby={`ballot-${matter.id}`}>
      <Title order={2} size="h3" id={`ballot-${matter.id}`}>
        {t('sittings:ballot.title', { numbers: numbersOf(matter) })}
      </Title>
      {matter.items.map((item) => (
        <div key={item.id}>
          <Text>{item.question}</Text>
          <Group gap="xs">
            <Anchor component={Link} to={`/cases/${item.case.id}`} size="sm">
              {t('sittings:case', { number: item.case.number })}
            </Anchor>
            <DueChip due={item.due} start={null} />
          </Group>
          <Text size="sm" c="dimmed">
            {t('sittings:leads', {
              ...{ adopted: item.adopted.title, rejected: item.rejected?.title ?? t('sittings:noRejected') },
            })}
          </Text>
        </div>
      ))}
      <ChooseVote
        choices={choices}
        busy={busy}
        onVote={(vote) => {
          act({ does: 'vote', body: { items, vote } });
        }}
      />
      <Refused error={error} />
      <Button variant="subtle" color="gray" leftSection={<IconUserExclamation size={16} aria-hidden />} onClick={open}>
        {t('sittings:interest.open')}
      </Button>
      {asked && <InterestDialog {...{ sitting, matter }} onClose={close} />}
    </Paper>
  );
}
