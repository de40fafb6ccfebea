import type { DemoLanguage } from './options';

/** What the demo says. Titles of steps and outcomes come from the product itself. */
export interface DemoWords {
  readonly starting: string;
  readonly invented: string;
  readonly files: (who: string, about: string) => string;
  readonly registered: (number: string) => string;
  readonly finds: (who: string, title: string) => string;
  readonly decides: (who: string, outcome: string) => string;
  readonly paper: (name: string) => string;
  readonly due: (moment: string) => string;
  readonly because: (days: number, kind: 'calendar' | 'working', from: string, counted: string) => string;
  readonly tries: (who: string, student: string, value: string) => string;
  readonly refused: (detail: string) => string;
  readonly writes: (who: string, student: string, before: string, after: string) => string;
  readonly told: (who: string, what: string) => string;
  readonly ended: (outcome: string) => string;
  readonly history: string;
  readonly filing: string;
  readonly left: (folder: string) => string;
}

const ru: DemoWords = {
  starting: 'Запускаю Kelisim во временной папке …',
  invented: 'Университет и все люди вымышлены.',
  files: (who, about) => `${who} замечает неверную отметку и подаёт объяснительную записку: ${about}.`,
  registered: (number) => `Записка зарегистрирована под номером ${number}.`,
  finds: (who, title) => `${who} находит во входящих задание «${title}» и читает документ.`,
  decides: (who, outcome) => `${who}: «${outcome}».`,
  paper: (name) => `Документ: ${name}`,
  due: (moment) => `Срок: до ${moment}.`,
  because: (days, kind, from, counted) =>
    `Почему: ${days} ${kind === 'calendar' ? 'календарных дня' : 'рабочих дня'}, считая со дня после ${from}; засчитаны ${counted}.`,
  tries: (who, student, value) => `${who} пробует поставить ${value} обучающемуся вне разрешённого: ${student}.`,
  refused: (detail) => `Отказано: ${detail}`,
  writes: (who, student, before, after) => `${who} исправляет отметку: ${student}, было ${before}, стало ${after}.`,
  told: (who, what) => `${who} получает уведомление: «${what}».`,
  ended: (outcome) => `Дело завершено: «${outcome}».`,
  history: 'История дела:',
  filing: 'подача записки',
  left: (folder) => `Документы лежат в ${folder}`,
};

const kk: DemoWords = {
  starting: 'Kelisim уақытша қалтада іске қосылуда …',
  invented: 'Университет пен барлық адамдар ойдан шығарылған.',
  files: (who, about) => `${who} қате бағаны байқап, түсініктеме хат береді: ${about}.`,
  registered: (number) => `Хат ${number} нөмірімен тіркелді.`,
  finds: (who, title) => `${who} кіріс тапсырмалардан «${title}» тапсырмасын тауып, құжатты оқиды.`,
  decides: (who, outcome) => `${who}: «${outcome}».`,
  paper: (name) => `Құжат: ${name}`,
  due: (moment) => `Мерзімі: ${moment} дейін.`,
  because: (days, kind, from, counted) =>
    `Себебі: ${days} ${kind === 'calendar' ? 'күнтізбелік күн' : 'жұмыс күні'}, ${from} күнінен кейінгі күннен бастап; саналған күндер: ${counted}.`,
  tries: (who, student, value) => `${who} рұқсат етілмеген білім алушыға ${value} қоюға тырысады: ${student}.`,
  refused: (detail) => `Бас тартылды: ${detail}`,
  writes: (who, student, before, after) => `${who} бағаны түзетеді: ${student}, бұрын ${before}, енді ${after}.`,
  told: (who, what) => `${who} хабарлама алады: «${what}».`,
  ended: (outcome) => `Іс аяқталды: «${outcome}».`,
  history: 'Істің тарихы:',
  filing: 'хатты беру',
  left: (folder) => `Құжаттар мына қалтада: ${folder}`,
};

const en: DemoWords = {
  starting: 'Starting Kelisim in a temporary folder …',
  invented: 'The university and all its people are invented.',
  files: (who, about) => `${who} finds a wrong mark and files an explanatory note: ${about}.`,
  registered: (number) => `The note is registered as ${number}.`,
  finds: (who, title) => `${who} finds the task «${title}» in the inbox and reads the paper.`,
  decides: (who, outcome) => `${who}: «${outcome}».`,
  paper: (name) => `Paper: ${name}`,
  due: (moment) => `Due: before ${moment}.`,
  because: (days, kind, from, counted) =>
    `Why: ${days} ${kind} days, counted from the day after ${from}; these days count: ${counted}.`,
  tries: (who, student, value) => `${who} tries to give ${value} to a student outside what was allowed: ${student}.`,
  refused: (detail) => `Refused: ${detail}`,
  writes: (who, student, before, after) => `${who} corrects the mark: ${student}, before ${before}, after ${after}.`,
  told: (who, what) => `${who} is told: «${what}».`,
  ended: (outcome) => `The case has ended: «${outcome}».`,
  history: 'The history of the case:',
  filing: 'files the note',
  left: (folder) => `The papers are in ${folder}`,
};

export const demoWords: Readonly<Record<DemoLanguage, DemoWords>> = { ru, kk, en };
