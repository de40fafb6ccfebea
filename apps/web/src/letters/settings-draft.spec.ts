import type { NotificationSettings } from '../api/generated/model';
import { draftOf, toRequest } from './settings-draft';

const settings: NotificationSettings = {
  ...{ email: 'a.serikova@alatau-sai.example', mayChangeEmail: false, language: 'kk', zone: 'Asia/Almaty' },
  ...{ byServer: true, digestAt: '08:00', quiet: null, calendar: null },
  kinds: [
    { kind: 'task', way: 'digest', mandatory: true },
    { kind: 'notice', way: 'off', mandatory: false },
  ],
};

describe('what is said of how one wants to be told', () => {
  it('begins with what is kept, and is sent back as it was', () => {
    expect(toRequest(draftOf(settings), settings)).toEqual({
      ...{ language: 'kk', digestAt: '08:00', quiet: null },
      ways: { task: 'digest', notice: 'off' },
    });
  });

  it('offers the night for quiet hours, and sends none where they are not wanted', () => {
    const draft = draftOf(settings);
    expect(toRequest({ ...draft, isQuiet: true }, settings).quiet).toEqual({ from: '22:00', to: '07:00' });
    const kept = draftOf({ ...settings, quiet: { from: '21:00', to: '08:30' } });
    expect(toRequest({ ...kept, isQuiet: false }, settings).quiet).toBeNull();
    expect(toRequest(kept, settings).quiet).toEqual({ from: '21:00', to: '08:30' });
  });

  it('names the address only where one may say it, and none that is empty', () => {
    const administrator = { ...settings, mayChangeEmail: true };
    expect(toRequest(draftOf(administrator), administrator).email).toBe('a.serikova@alatau-sai.example');
    expect(toRequest({ ...draftOf(administrator), email: ' ' }, administrator)).not.toHaveProperty('email');
  });
});
