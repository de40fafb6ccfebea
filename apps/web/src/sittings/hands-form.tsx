import { Button, Group, SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot, Sitting } from '../api/generated/model';
import { Ballot as ballots } from '../api/generated/model';
import styles from './keeper.module.css';
import type { Matter } from './matters';
import { idsOf } from './matters';
import { Refused } from './refused';
import type { RollEntry } from './roll-of';
import { useDeed } from './use-deed';

interface HandsFormProps {
  readonly sitting: Sitting;
  readonly matter: Matter;
  readonly silent: readonly RollEntry[];
  readonly onDone: () => void;
}

const NOT_RAISED = 'none';

/** Hands as they were raised: those who differ are marked by name, the rest is for with one press. */
export function HandsForm({ sitting, matter, silent, onDone }: HandsFormProps): JSX.Element {
  const { t } = useTranslation();
  const [told, setTold] = useState<Readonly<Record<string, Ballot>>>({});
  const { act, busy, error } = useDeed(sitting.id, onDone);
  // Who has voted by himself meanwhile is no hand any more.
  const hands = silent.flatMap(({ person }) => {
    const vote = told[person];
    return vote === undefined ? [] : [{ person, vote }];
  });
  const options = [
    { value: NOT_RAISED, label: t('sittings:hands.none') },
    ...Object.values(ballots).map((value) => ({ value, label: t(`sittings:hands.${value}`) })),
  ];
  return (
    <>
      <ul className={styles.hands}>
        {silent.map(({ person, name }) => (
          <li key={person} className={styles.hand}>
            <span>{name}</span>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={t('sittings:hands.of', { name })}
              data={options}
              value={told[person] ?? NOT_RAISED}
              onChange={(value) => {
                const vote = Object.values(ballots).find((one) => one === value);
                const rest = Object.entries(told).filter(([other]) => other !== person);
                setTold(Object.fromEntries([...rest, ...(vote === undefined ? [] : [[person, vote] as const])]));
              }}
            />
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setTold(Object.fromEntries(silent.map(({ person }) => [person, told[person] ?? 'for'])));
          }}
        >
          {t('sittings:hands.rest')}
        </Button>
        <Button
          size="xs"
          variant="light"
          loading={busy}
          disabled={hands.length === 0}
          onClick={() => {
            act({ does: 'hands', body: { items: idsOf(matter), hands } });
          }}
        >
          {t('sittings:hands.do', { count: hands.length })}
        </Button>
      </Group>
      <Refused error={error} />
    </>
  );
}
