import { Button, CloseButton, Group, Paper, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Session } from '../api/generated/model';
import { addressOf, tourCards, tourOf } from './tour-cards';
import { setSeen } from './tour-memory';

/** One card after the other, above the page: it covers nothing, and one may work on while it stands there. */
export function TourPanel({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation();
  const title = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const [place, setPlace] = useState(0);
  const cards = tourCards(session);
  const card = cards[place] ?? 'welcome';
  const isLast = place === cards.length - 1;
  const address = addressOf(card);
  const end = (): void => {
    setSeen(tourOf(session), true);
    document.getElementById('content')?.focus();
  };
  const go = (next: number): void => {
    setPlace(next);
    heading.current?.focus();
  };
  return (
    <Paper
      component="section"
      className="no-print"
      aria-labelledby={title}
      withBorder
      p="md"
      mb="lg"
      bg="var(--mantine-primary-color-light)"
      onKeyDown={({ key }) => {
        if (key === 'Escape') end();
      }}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Stack gap={2}>
          <Text size="sm" c="dimmed">
            {t('tour:place', { number: place + 1, count: cards.length })}
          </Text>
          <Text id={title} ref={heading} fw={600} tabIndex={-1} style={{ outline: 'none' }}>
            {t(`tour:cards.${card}.title`)}
          </Text>
        </Stack>
        <CloseButton aria-label={t('tour:skip')} title={t('tour:skip')} onClick={end} />
      </Group>
      <Text mt={4} size="sm" maw="72ch">
        {t(`tour:cards.${card}.text`)}
      </Text>
      <Group mt="sm" gap="xs">
        <Button
          size="xs"
          onClick={() => {
            if (isLast) end();
            else go(place + 1);
          }}
        >
          {t(isLast ? 'tour:done' : 'tour:next')}
        </Button>
        {place > 0 && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              go(place - 1);
            }}
          >
            {t('tour:back')}
          </Button>
        )}
        {address !== null && (
          <Button size="xs" variant="subtle" component={Link} to={address}>
            {t('tour:open')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
