import type { MailWords } from '../mail-words';

const at = (step: string | null): string => (step === null ? '' : `: «${step}»`);

export const ky: MailWords = {
  subject: {
    task: ({ number, step }) => `Жаңы тапшырма${at(step)}, ${number} иши`,
    reminder: ({ number, step }) => `Мөөнөт жакындады${at(step)}, ${number} иши`,
    escalated: ({ number, step }) => `Мөөнөт бузулду${at(step)}, ${number} иши`,
    ended: ({ number, outcome }) => `${number} иши аяктады${outcome === null ? '' : `: ${outcome}`}`,
    notice: ({ number, step }) => `${number} иши боюнча кабар${at(step)}`,
    extended: ({ number, step }) => `Мөөнөт узартылды${at(step)}, ${number} иши`,
    'extension-refused': ({ number, step }) => `Мөөнөт узартылган жок${at(step)}, ${number} иши`,
    'visa-kept': ({ number, step }) => `Кайра иштелгенден кийин визаңыз сакталды${at(step)}, ${number} иши`,
  },
  section: {
    task: 'Жаңы тапшырмалар',
    reminder: 'Мөөнөтү жакындагандар',
    escalated: 'Мөөнөтү бузулгандар',
    ended: 'Аяктаган иштер',
    notice: 'Кабарлар',
    extended: 'Мөөнөтү узартылгандар',
    'extension-refused': 'Мөөнөтү узартылбагандар',
    'visa-kept': 'Сакталган визалар',
  },
  moreTime: {
    subject: ({ number, step }) => `Мөөнөттү узартууну сурашат${at(step)}, ${number} иши`,
    line: 'мөөнөттү узартууну сурашат',
  },
  digest: (count) => `Жыйынтык: ${String(count)} билдирме`,
  due: (moment) => `Мөөнөтү: ${moment}`,
  late: (moment) => `Кечигип билдирип жатабыз, болгон убактысы: ${moment}`,
  someLate: 'Айрым окуялар тууралуу кечигип билдирип жатабыз; алардын качан болгону көрсөтүлгөн.',
  more: (count) => `Дагы ${String(count)} билдирме бар: баары системада көрүнөт.`,
  openTask: 'Тапшырманы ачуу',
  openCase: 'Ишти ачуу',
  openAll: 'Бардык билдирмелер',
  trial: {
    subject: 'Почтаны текшерүү',
    text: 'Бул — текшерүү каты. Аны окуп жатсаңыз, почта сервери туура жөндөлгөн.',
  },
  automatic:
    'Кат автоматтык түрдө жөнөтүлдү, ага жооп берүүнүн кереги жок. Шилтемелер баракты гана ачат: чечим системада кабыл алынат.',
  settings: 'Кайсы каттарды качан алуу керек',
};
