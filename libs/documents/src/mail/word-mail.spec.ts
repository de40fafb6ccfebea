import { languages, notificationKinds } from '@kelisim/domain';
import type { MailToWord, ToldThing } from './word-mail';
import { wordMail } from './word-mail';

const thing = (change: Partial<ToldThing> = {}): ToldThing => ({
  kind: 'task',
  case: { id: '0193a000-0000-7000-8000-000000000001', number: 'ОБ-2026-00012' },
  task: '0193a000-0000-7000-8000-000000000002',
  asksMoreTime: false,
  title: 'Исправление в журнале',
  stepTitle: 'Виза',
  outcomeTitle: null,
  message: null,
  due: '2026-11-24T13:00:00Z',
  happenedAt: '2026-11-22T05:00:00Z',
  isLate: false,
  ...change,
});
const mail = (change: Partial<MailToWord> = {}): MailToWord => ({
  kind: 'single',
  language: 'ru',
  university: 'Университет «Ала-Тоо Сай»',
  zone: 'Asia/Almaty',
  publicUrl: 'https://kelisim.example',
  things: [thing()],
  ...change,
});

describe('a mail in words', () => {
  it('says what has come, until when, and where to look; it comes as text and as HTML', () => {
    const { subject, text, html } = wordMail(mail());
    expect(subject).toBe('Новая задача: «Виза», дело ОБ-2026-00012');
    expect(text.replaceAll('\u00a0', ' ')).toBe(
      [
        'Новая задача: «Виза», дело ОБ-2026-00012',
        'Исправление в журнале',
        'Срок: 24 ноября 2026 г., 18:00',
        'Открыть задачу: https://kelisim.example/inbox/0193a000-0000-7000-8000-000000000002',
        '',
        '-- ',
        'Университет «Ала-Тоо Сай»',
        'Письмо отправлено автоматически, отвечать на него не нужно. Ссылки только открывают страницы: решение принимается в системе.',
        'Какие письма получать и когда: https://kelisim.example/letters/settings',
        '',
      ].join('\n'),
    );
    expect(html).toContain('<html lang="ru">');
    expect(html).toContain('<a href="https://kelisim.example/inbox/0193a000-0000-7000-8000-000000000002">');
  });

  it('says of a request for more time that it is one, alone and in a digest', () => {
    const request = thing({ asksMoreTime: true });
    const subjects = languages.map((language) => wordMail(mail({ language, things: [request] })).subject);
    expect(subjects).toEqual([
      'Просят продлить срок: «Виза», дело ОБ-2026-00012',
      'Мерзімді ұзартуды сұрайды: «Виза», ОБ-2026-00012 ісі',
      'Мөөнөттү узартууну сурашат: «Виза», ОБ-2026-00012 иши',
      'More time is asked for: “Виза”, case ОБ-2026-00012',
    ]);
    const digest = wordMail(mail({ kind: 'digest', things: [thing(), request] })).text.split('\n');
    expect(digest).toEqual(
      expect.arrayContaining(['ОБ-2026-00012 · Виза', 'ОБ-2026-00012 · просят продлить срок · Виза']),
    );
  });

  it('R41 speaks each language of the product, and each says another thing', () => {
    const subjects = languages.map((language) => wordMail(mail({ language })).subject);
    expect(subjects).toEqual([
      'Новая задача: «Виза», дело ОБ-2026-00012',
      'Жаңа тапсырма: «Виза», ОБ-2026-00012 ісі',
      'Жаңы тапшырма: «Виза», ОБ-2026-00012 иши',
      'New task: “Виза”, case ОБ-2026-00012',
    ]);
    const due = languages.map((language) => wordMail(mail({ language })).text.replaceAll('\u00a0', ' ').split('\n')[2]);
    expect(due).toEqual([
      'Срок: 24 ноября 2026 г., 18:00',
      'Мерзімі: 2026 жылғы 24 қараша, 18:00',
      'Мөөнөтү: 2026-жылдын 24-ноябры, 18:00',
      'Due: 24 November 2026, 18:00',
    ]);
  });

  it('calls midnight the end of its day, as the screens do', () => {
    const { text } = wordMail(mail({ things: [thing({ due: '2026-11-24T19:00:00Z' })] }));
    expect(text.replaceAll('\u00a0', ' ')).toContain('Срок: 24 ноября 2026 г., 24:00');
  });

  it('gathers a digest by kind, what has gone wrong first, with its number of things', () => {
    const things = [
      thing(),
      thing({ kind: 'ended', task: null, outcomeTitle: 'Исправлено', due: null }),
      thing({ kind: 'escalated', task: null, isLate: true }),
    ];
    const { subject, text } = wordMail(mail({ kind: 'digest', things }));
    expect(subject).toBe('Сводка: 3 уведомления');
    expect(text.indexOf('СРОК НАРУШЕН')).toBeLessThan(text.indexOf('НОВЫЕ ЗАДАЧИ'));
    expect(text.indexOf('НОВЫЕ ЗАДАЧИ')).toBeLessThan(text.indexOf('ЗАВЕРШЁННЫЕ ДЕЛА'));
    expect(text).toContain('ОБ-2026-00012 · Виза\n');
    expect(text).toContain('ОБ-2026-00012 · Исправлено\n');
    expect(text).toContain('О части событий сообщаем с опозданием');
    expect(text.replaceAll('\u00a0', ' ')).toContain('это произошло 22 ноября 2026 г., 10:00');
  });

  it.each(languages)('leaves no kind of thing out of a digest: %s', (language) => {
    const things = notificationKinds.map((kind) => thing({ kind, task: null, stepTitle: kind }));
    const { text } = wordMail(mail({ kind: 'digest', language, things }));
    for (const kind of notificationKinds) expect(text).toContain(`ОБ-2026-00012 · ${kind}\n`);
  });

  it('names sixty things of a hundred, and says how many there are beyond them', () => {
    const { subject, text } = wordMail(mail({ kind: 'digest', things: Array.from({ length: 101 }, () => thing()) }));
    expect(subject).toBe('Сводка: 101 уведомление');
    expect(text.match(/\/inbox\//g)).toHaveLength(60);
    expect(text).toContain('И ещё 41 уведомление: все они есть в системе.');
  });

  it('lets no title open a header, a line, a tag or another direction of reading', () => {
    const nasty = 'Виза\r\nBcc: everybody@evil.example\r\n\r\n<script>alert(1)</script>\u202eabc\u2028"';
    const { subject, text, html } = wordMail(mail({ things: [thing({ stepTitle: nasty, title: nasty })] }));
    expect(subject).not.toMatch(/[\r\n\u2028\u202e]/);
    expect(text.split('\n').some((line) => line.startsWith('Bcc:'))).toBe(false);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('of a trial says that it is one', () => {
    expect(wordMail(mail({ kind: 'trial', language: 'kk', things: [] })).subject).toBe('Поштаны тексеру');
  });
});
