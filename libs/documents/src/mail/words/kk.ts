import type { MailWords } from '../mail-words';

const at = (step: string | null): string => (step === null ? '' : `: «${step}»`);

export const kk: MailWords = {
  subject: {
    task: ({ number, step }) => `Жаңа тапсырма${at(step)}, ${number} ісі`,
    reminder: ({ number, step }) => `Мерзім жақындады${at(step)}, ${number} ісі`,
    escalated: ({ number, step }) => `Мерзім бұзылды${at(step)}, ${number} ісі`,
    ended: ({ number, outcome }) => `${number} ісі аяқталды${outcome === null ? '' : `: ${outcome}`}`,
    notice: ({ number, step }) => `${number} ісі бойынша хабар${at(step)}`,
    extended: ({ number, step }) => `Мерзім ұзартылды${at(step)}, ${number} ісі`,
    'extension-refused': ({ number, step }) => `Мерзім ұзартылмады${at(step)}, ${number} ісі`,
    'visa-kept': ({ number, step }) => `Пысықтаудан кейін бұрыштамаңыз сақталды${at(step)}, ${number} ісі`,
  },
  section: {
    task: 'Жаңа тапсырмалар',
    reminder: 'Мерзімі жақындағандар',
    escalated: 'Мерзімі бұзылғандар',
    ended: 'Аяқталған істер',
    notice: 'Хабарлар',
    extended: 'Мерзімі ұзартылғандар',
    'extension-refused': 'Мерзімі ұзартылмағандар',
    'visa-kept': 'Сақталған бұрыштамалар',
  },
  moreTime: {
    subject: ({ number, step }) => `Мерзімді ұзартуды сұрайды${at(step)}, ${number} ісі`,
    line: 'мерзімді ұзартуды сұрайды',
  },
  digest: (count) => `Жиынтық: ${String(count)} хабарлама`,
  due: (moment) => `Мерзімі: ${moment}`,
  late: (moment) => `Кешігіп хабарлаймыз, болған уақыты: ${moment}`,
  someLate: 'Кейбір оқиғаларды кешігіп хабарлап отырмыз; олардың қашан болғаны көрсетілген.',
  more: (count) => `Тағы ${String(count)} хабарлама бар: бәрі жүйеде көрінеді.`,
  openTask: 'Тапсырманы ашу',
  openCase: 'Істі ашу',
  openAll: 'Барлық хабарламалар',
  trial: {
    subject: 'Поштаны тексеру',
    text: 'Бұл — тексеру хаты. Оны оқып отырсаңыз, пошта сервері дұрыс бапталған.',
  },
  automatic:
    'Хат автоматты түрде жіберілді, оған жауап берудің қажеті жоқ. Сілтемелер бетті ғана ашады: шешім жүйеде қабылданады.',
  settings: 'Қандай хаттарды қашан алу керек',
};
