import { useTranslation } from 'react-i18next';

const countries = ['KZ', 'KG'] as const;

/** What a country is called; one that is not known by its code. */
export function useCountry(): (code: string | null) => string {
  const { t } = useTranslation();
  return (code) => {
    const known = countries.find((each) => each === code);
    return known === undefined ? (code ?? '') : t(`calendars:countries.${known}`);
  };
}
