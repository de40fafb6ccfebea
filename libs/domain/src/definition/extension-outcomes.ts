import type { LocalizedText } from './localized-text';

/** How a request for more time is answered. */
export const extensionOutcomes = { grant: 'grant', refuse: 'refuse' } as const;

/** What whoever is asked presses. */
export const extensionTitles: Readonly<Record<string, LocalizedText>> = {
  grant: { ru: 'Продлить срок', kk: 'Мерзімді ұзарту', ky: 'Мөөнөттү узартуу', en: 'Extend the deadline' },
  refuse: {
    ru: 'Отказать в продлении',
    kk: 'Ұзартудан бас тарту',
    ky: 'Узартуудан баш тартуу',
    en: 'Refuse more time',
  },
};
