import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Council, CouncilOrdersItem } from '../api/generated/model';
import { Section } from '../design/section';
import { wordBeginning, wordDate, wordMoment } from '../language/moments';
import styles from './sittings.module.css';
import { useRuleWords } from './use-rule-words';

/** The orders that made a council what it is, as they were recorded. */
export function CouncilOrders({ council: { orders } }: { readonly council: Council }): JSX.Element | null {
  const { t } = useTranslation();
  if (orders.length === 0) return null;
  return (
    <Section title={t('sittings:orders.title')}>
      <ul className={styles.orders}>
        {orders.map((order, place) => (
          <li key={order.id}>
            <OrderLine of={order} isLatest={place === 0} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface OrderLineProps {
  readonly of: CouncilOrdersItem;
  /** What it says is shown; of an earlier one on demand. */
  readonly isLatest: boolean;
}

function OrderLine({ of, isLatest }: OrderLineProps): JSX.Element {
  const { t } = useTranslation();
  const words = useRuleWords();
  const { order, from, members, rules, recordedBy, recordedAt } = of;
  return (
    <details open={isLatest}>
      <summary className={styles.summary}>
        {t('sittings:orders.order', { number: order.number, date: wordDate(order.date) })}
      </summary>
      <Text size="xs" c="dimmed">
        {[
          t('sittings:orders.from', { moment: wordBeginning(from) }),
          t('sittings:orders.recorded', { by: recordedBy, moment: wordMoment(recordedAt) }),
        ].join(' · ')}
      </Text>
      {members !== null && (
        <Text size="sm">
          {t('sittings:orders.members', {
            names: members.map(({ name, role }) => `${name} (${t(`sittings:role.${role}`)})`).join(', '),
          })}
        </Text>
      )}
      {rules !== null && <Text size="sm">{words.all(rules).join(' ')}</Text>}
    </details>
  );
}
