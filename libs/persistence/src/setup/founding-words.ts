import type { LocalizedText } from '@kelisim/domain';

/** What the first appointments rest on, until an order takes their place. */
export const foundingBasis: LocalizedText = {
  ru: 'Первичная настройка системы',
  kk: 'Жүйені алғашқы баптау',
  ky: 'Системаны алгачкы жөндөө',
  en: 'First set-up of the system',
};

/** Every university has one from the beginning. */
export const academicCouncilTitle: LocalizedText = {
  ru: 'Учёный совет',
  kk: 'Ғылыми кеңес',
  ky: 'Окумуштуулар кеңеши',
  en: 'Academic council',
};

/** Every faculty has one from the beginning; its members are named by the university. */
export const deansCouncilTitle: LocalizedText = {
  ru: 'Совет деканата',
  kk: 'Деканат кеңесі',
  ky: 'Деканат кеңеши',
  en: "Dean's council",
};
