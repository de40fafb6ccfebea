import type { MailWords } from '../mail-words';
import { plural } from '../mail-words';

const things = plural('ru', { one: 'уведомление', few: 'уведомления', many: 'уведомлений', other: 'уведомления' });
const at = (step: string | null): string => (step === null ? '' : `: «${step}»`);

export const ru: MailWords = {
  subject: {
    task: ({ number, step }) => `Новая задача${at(step)}, дело ${number}`,
    reminder: ({ number, step }) => `Подходит срок${at(step)}, дело ${number}`,
    escalated: ({ number, step }) => `Срок нарушен${at(step)}, дело ${number}`,
    ended: ({ number, outcome }) => `Дело ${number} завершено${outcome === null ? '' : `: ${outcome}`}`,
    notice: ({ number, step }) => `Сообщение по делу ${number}${at(step)}`,
    extended: ({ number, step }) => `Срок продлён${at(step)}, дело ${number}`,
    'extension-refused': ({ number, step }) => `Срок не продлён${at(step)}, дело ${number}`,
    'visa-kept': ({ number, step }) => `Ваша виза сохранена после доработки${at(step)}, дело ${number}`,
  },
  section: {
    task: 'Новые задачи',
    reminder: 'Подходит срок',
    escalated: 'Срок нарушен',
    ended: 'Завершённые дела',
    notice: 'Сообщения',
    extended: 'Сроки продлены',
    'extension-refused': 'Сроки не продлены',
    'visa-kept': 'Визы сохранены',
  },
  moreTime: {
    subject: ({ number, step }) => `Просят продлить срок${at(step)}, дело ${number}`,
    line: 'просят продлить срок',
  },
  digest: (count) => `Сводка: ${things(count)}`,
  due: (moment) => `Срок: ${moment}`,
  late: (moment) => `Сообщаем с опозданием: это произошло ${moment}`,
  someLate: 'О части событий сообщаем с опозданием; у них указано, когда они произошли.',
  more: (count) => `И ещё ${things(count)}: все они есть в системе.`,
  openTask: 'Открыть задачу',
  openCase: 'Открыть дело',
  openAll: 'Все уведомления',
  trial: {
    subject: 'Проверка почты',
    text: 'Это проверочное письмо. Если вы его читаете, почтовый сервер настроен верно.',
  },
  automatic:
    'Письмо отправлено автоматически, отвечать на него не нужно. Ссылки только открывают страницы: решение принимается в системе.',
  settings: 'Какие письма получать и когда',
};
