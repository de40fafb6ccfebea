import { Button, Grid, Group, Paper, Stack } from '@mantine/core';
import type { JSX, SubmitEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../design/problem-notice';
import { setupPlaces } from './setup-steps';
import type { SetupPlace } from './setup-steps';
import { StepHeading } from './step-heading';
import { StepList } from './step-list';
import { AdministratorStep } from './steps/administrator-step';
import { CalendarStep } from './steps/calendar-step';
import { LetterheadStep } from './steps/letterhead-step';
import { MailStep } from './steps/mail-step';
import { ReviewStep } from './steps/review-step';
import { UnitsStep } from './steps/units-step';
import { UniversityStep } from './steps/university-step';
import { useWizard } from './use-wizard';
import type { WizardPart } from './wizard-part';

const bodies: Readonly<Record<SetupPlace, (part: WizardPart) => JSX.Element>> = {
  university: UniversityStep,
  administrator: AdministratorStep,
  letterhead: LetterheadStep,
  calendar: CalendarStep,
  mail: MailStep,
  units: UnitsStep,
  review: ReviewStep,
};

/** One question after the other; nothing is founded before everything was looked at once more. */
export function Wizard({ onDone }: { readonly onDone: (login: string) => void }): JSX.Element {
  const { t } = useTranslation();
  const { place, part, isFaulty, goTo, goOn, sending, refusal } = useWizard(onDone);
  const form = useRef<HTMLFormElement>(null);
  const begun = useRef(false);
  useEffect(() => {
    // The reader is led to the new step's heading; not on the first one, which he has just opened.
    if (begun.current) form.current?.querySelector('h1')?.focus();
    begun.current = true;
  }, [place]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    goOn();
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const before = setupPlaces[setupPlaces.indexOf(place) - 1];
  const Body = bodies[place];
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, sm: 4 }}>
        <StepList place={place} isFaulty={isFaulty} onGo={goTo} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 8 }}>
        <Paper withBorder p={{ base: 'md', sm: 'xl' }} component="form" ref={form} noValidate onSubmit={submit}>
          <Stack gap="md">
            <StepHeading place={place} />
            <Body {...part} />
            {place === 'review' && refusal !== null && <ProblemNotice error={refusal} />}
            <Group justify="space-between" mt="md">
              {before === undefined ? (
                <span />
              ) : (
                <Button
                  variant="default"
                  onClick={() => {
                    goTo(before);
                  }}
                >
                  {t('setup:back')}
                </Button>
              )}
              <Button type="submit" loading={sending}>
                {t(place === 'review' ? 'setup:found' : 'setup:next')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      </Grid.Col>
    </Grid>
  );
}
