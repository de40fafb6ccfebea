import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { Section } from '../design/section';
import { AgendaSelection } from './agenda-selection';
import styles from './keeper.module.css';
import { MatterCard } from './matter-card';
import { idsOf, mattersOf } from './matters';
import { moved } from './order-draft';
import { Refused } from './refused';
import { useDeed } from './use-deed';

interface AgendaProps {
  readonly sitting: Sitting;
  /** The matter that is next. */
  readonly now: string | null;
}

/** The agenda: its matters in their order, each with what can be done with it. */
export function Agenda({ sitting, now }: AgendaProps): JSX.Element {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<{ readonly button: string; readonly before: string } | null>(null);
  const order = useDeed(sitting.id);
  const matters = mattersOf(sitting.items);
  const isChangeable = sitting.state === 'planned' || (sitting.state === 'open' && sitting.kind === 'sitting');
  const pending = sitting.items.filter(({ state }) => state === 'pending').map(({ id }) => id);
  const selected = chosen.filter((id) => pending.includes(id));
  const inOrder = sitting.items.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (pressed.current === null || pressed.current.before === inOrder) return;
    const { button } = pressed.current;
    pressed.current = null;
    // What was moved keeps the focus, so that it can be moved on.
    if (document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>(`[data-move="${button}"]`)?.focus();
  }, [inOrder]);
  return (
    <Section title={t('sittings:agenda.title')}>
      {matters.length === 0 && <Text size="sm">{t('sittings:agenda.none')}</Text>}
      <Refused error={order.error} />
      <ol className={styles.agenda} ref={list}>
        {matters.map((matter, place) => (
          <MatterCard
            key={matter.id}
            {...{ sitting, matter }}
            isNow={matter.id === now}
            isChangeable={isChangeable && matter.state === 'pending'}
            place={{ isFirst: place === 0, isLast: place === matters.length - 1 }}
            selected={idsOf(matter).every((id) => selected.includes(id))}
            onSelect={(isChosen) => {
              const rest = selected.filter((id) => !idsOf(matter).includes(id));
              setChosen(isChosen ? [...rest, ...idsOf(matter)] : rest);
            }}
            onMove={(by) => {
              pressed.current = { button: `${matter.id} ${String(by)}`, before: inOrder };
              order.act({ does: 'order', body: { items: moved(matters, place, by).flatMap(idsOf) } });
            }}
          />
        ))}
      </ol>
      {selected.length > 0 && (
        <AgendaSelection
          sitting={sitting}
          selected={selected}
          onDone={() => {
            setChosen([]);
          }}
        />
      )}
    </Section>
  );
}
