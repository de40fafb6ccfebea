import type { NotificationRequest, NotificationSettings } from '../api/generated/model';

/** What is being said, before it is kept. */
export interface SettingsDraft {
  readonly language: NotificationSettings['language'];
  readonly ways: NotificationRequest['ways'];
  readonly digestAt: string;
  readonly isQuiet: boolean;
  /** Kept also while there are no quiet hours. */
  readonly quiet: { readonly from: string; readonly to: string };
  readonly email: string;
}

/** Offered to whoever had none. */
const usualQuiet = { from: '22:00', to: '07:00' };

export const draftOf = ({ language, kinds, digestAt, quiet, email }: NotificationSettings): SettingsDraft => ({
  ...{ language, digestAt, isQuiet: quiet !== null, quiet: quiet ?? usualQuiet, email: email ?? '' },
  ways: Object.fromEntries(kinds.map(({ kind, way }) => [kind, way])),
});

/** As the server takes it; the address only from whom it may come. */
export function toRequest(draft: SettingsDraft, { mayChangeEmail }: NotificationSettings): NotificationRequest {
  const { language, ways, digestAt, isQuiet, quiet } = draft;
  const email = draft.email.trim();
  return {
    ...{ language, ways, digestAt, quiet: isQuiet ? { ...quiet } : null },
    ...(mayChangeEmail && email !== '' ? { email } : {}),
  };
}
