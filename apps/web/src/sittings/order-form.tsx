import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import { councilsOrder } from '../api/generated/councils/councils';
import type { Council, CouncilOrderRequest } from '../api/generated/model';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import type { OrderDraft } from './order-draft';
import { orderOf } from './order-draft';
import { RulesFields } from './rules-fields';
import { SeatFields } from './seat-fields';
import styles from './sittings.module.css';

interface OrderFormProps {
  readonly council: Council;
  readonly begin: OrderDraft;
}

/** What an order says of a council: its number and dates, the whole composition, the rules. */
export function OrderForm({ council, begin }: OrderFormProps): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(begin);
  const [missing, setMissing] = useState(false);
  const page = `/councils/${council.id}`;
  const act = useAct({
    send: async (input: { council: string; order: CouncilOrderRequest }, options) =>
      await councilsOrder(input.council, input.order, options),
    onDone: () => void navigate(page),
  });
  const set = (told: Partial<OrderDraft>): void => {
    setDraft({ ...draft, ...told });
  };
  const field = (name: 'number' | 'date' | 'from', path: string): JSX.Element => (
    <TextInput
      type={name === 'number' ? 'text' : 'date'}
      label={t(`sittings:order.${name}`)}
      value={draft[name]}
      required
      {...(name === 'number' ? { maxLength: 60 } : {})}
      error={missing && draft[name].trim() === '' ? t('sittings:missing') : (faultAt(act.error, path) ?? null)}
      onChange={({ currentTarget }) => {
        set({ [name]: currentTarget.value });
      }}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const order = orderOf(draft, council);
        setMissing(order === null);
        if (order !== null) act.mutate({ council: council.id, order });
      }}
    >
      <Stack gap="md" maw={820}>
        <div className={styles.pair}>
          {field('number', '/order/number')}
          {field('date', '/order/date')}
          {field('from', '/from')}
        </div>
        <Section title={t('sittings:composition.title')}>
          <SeatFields
            seats={draft.seats}
            names={council.members}
            missing={missing}
            error={act.error}
            onChange={(seats) => {
              set({ seats });
            }}
          />
        </Section>
        <Section title={t('sittings:rules.title')}>
          <RulesFields
            rules={draft.rules}
            error={act.error}
            onChange={(rules) => {
              set({ rules });
            }}
          />
        </Section>
        {act.error !== null && <ProblemNotice error={act.error} />}
        <Group justify="flex-end">
          <Button component={Link} to={page} variant="default">
            {t('sittings:order.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {t('sittings:order.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
