import { Box, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../language/current-language';
import type { Answers, InLanguages } from '../answers';
import { hoursOf } from '../answers';
import { linesOf } from '../find-faults';
import { ReviewRow } from '../review-row';
import type { WizardPart } from '../wizard-part';

/** Everything once more, and the code that says that one may. */
export function ReviewStep({ answers, secrets, changeSecrets, fault }: WizardPart): JSX.Element {
  const { t } = useTranslation();
  const { university, administrator, calendar, mail, units, letterhead } = answers;
  const hours = hoursOf(calendar);
  return (
    <>
      <Box component="dl" m={0}>
        <ReviewRow step="university" fault={fault('/university')} lines={universityLines(answers)} />
        <ReviewRow
          step="administrator"
          fault={secrets.password === '' ? t('setup:review.passwordAgain') : fault('/administrator')}
          lines={[administrator.name, administrator.login]}
        />
        <ReviewRow step="letterhead" fault={fault('/letterhead')} lines={linesOf(mainOf(letterhead, answers))} />
        <ReviewRow
          step="calendar"
          fault={fault('/calendar')}
          lines={[
            t(`setup:calendar.countries.${calendar.country}`),
            t(`setup:calendar.weeks.${calendar.week}`),
            t('setup:review.hours', { from: hours.dayBegins, to: hours.dayEnds }),
            hours.hasBreak ? t('setup:review.break', { from: hours.breakFrom, to: hours.breakTo }) : '',
          ].filter((line) => line !== '')}
        />
        <ReviewRow
          step="mail"
          fault={fault('/mail')}
          lines={mail.wanted ? [`${mail.host}:${mail.port}`, mail.from] : [t('setup:mail.later')]}
        />
        <ReviewRow step="units" fault={fault('/units')} lines={units.map(({ name }) => mainOf(name, { university }))} />
      </Box>
      <TextInput
        label={t('setup:review.code')}
        description={t('setup:review.codeHelp')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        value={secrets.code}
        error={fault('/code')}
        onChange={({ currentTarget }) => {
          changeSecrets({ code: currentTarget.value });
        }}
      />
    </>
  );
}

const mainOf = (words: InLanguages, { university }: Pick<Answers, 'university'>): string =>
  words[university.languages[0] ?? 'ru'];

function universityLines({ university }: Answers): string[] {
  const { languages, name, shortName, city, zone } = university;
  return [
    ...languages.map((each) => name[each]),
    `${shortName}, ${city[languages[0] ?? 'ru']}`,
    `${zone} · ${languages.map((each) => languageNames[each]).join(', ')}`,
  ];
}
