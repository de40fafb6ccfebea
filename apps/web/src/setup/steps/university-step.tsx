import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../language/current-language';
import type { Answers } from '../answers';
import { LocalizedInputs } from '../localized-inputs';
import type { WizardPart } from '../wizard-part';

const zones = Intl.supportedValuesOf('timeZone');

/** Names, place, languages, time zone. */
export function UniversityStep({ answers, change, fault }: WizardPart): JSX.Element {
  const { t } = useTranslation();
  const { university } = answers;
  const set = (part: Partial<Answers['university']>): void => {
    change({ university: { ...university, ...part } });
  };
  return (
    <>
      <Checkbox.Group
        label={t('setup:university.languages')}
        description={t('setup:university.languagesHelp')}
        value={[...university.languages]}
        error={fault('/university/languages')}
        onChange={(chosen) => {
          const kept = university.languages.filter((each) => chosen.includes(each));
          set({ languages: [...kept, ...languages.filter((each) => chosen.includes(each) && !kept.includes(each))] });
        }}
      >
        <Group gap="lg" mt="xs">
          {languages.map((language) => (
            <Checkbox key={language} value={language} label={languageNames[language]} lang={language} />
          ))}
        </Group>
      </Checkbox.Group>
      <LocalizedInputs
        label={t('setup:university.name')}
        languages={university.languages}
        value={university.name}
        onChange={(name) => {
          set({ name });
        }}
        fault={(language) => fault(`/university/name/${language}`)}
      />
      <TextInput
        label={t('setup:university.shortName')}
        description={t('setup:university.shortNameHelp')}
        required
        maxLength={40}
        value={university.shortName}
        error={fault('/university/shortName')}
        onChange={({ currentTarget }) => {
          set({ shortName: currentTarget.value });
        }}
      />
      <LocalizedInputs
        label={t('setup:university.city')}
        description={t('setup:university.cityHelp')}
        languages={university.languages}
        value={university.city}
        onChange={(city) => {
          set({ city });
        }}
        fault={(language) => fault(`/university/city/${language}`)}
      />
      <Select
        label={t('setup:university.zone')}
        description={t('setup:university.zoneHelp')}
        required
        searchable
        limit={30}
        data={zones.includes(university.zone) ? zones : [university.zone, ...zones]}
        value={university.zone}
        allowDeselect={false}
        error={fault('/university/zone')}
        onChange={(zone) => {
          set({ zone: zone ?? university.zone });
        }}
      />
    </>
  );
}
