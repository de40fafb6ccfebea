import type { LocalizedText } from './localized-text';

/** What somebody says whom whoever decides alone has asked for his word. */
export const adviceOutcomes = { agree: 'agree', refuse: 'refuse' } as const;

/** What he presses. */
export const adviceTitles: Readonly<Record<string, LocalizedText>> = {
  agree: { ru: 'Согласен', kk: 'Келісемін', ky: 'Макулмун', en: 'I agree' },
  refuse: { ru: 'Возражаю', kk: 'Қарсымын', ky: 'Каршымын', en: 'I object' },
};
