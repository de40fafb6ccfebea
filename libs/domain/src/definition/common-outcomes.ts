import type { LocalizedText } from './localized-text';
import type { OutcomeDefinition } from './step-definition';

interface CommonOutcome {
  readonly title: LocalizedText;
  readonly consent: OutcomeDefinition['consent'];
}

function outcome(consent: OutcomeDefinition['consent'], ru: string, kk: string, ky: string, en: string): CommonOutcome {
  return { title: { ru, kk, ky, en }, consent };
}

/** Outcomes that many procedures share: a pack that uses their ids need not word them, and may. */
export const commonOutcomes: Readonly<Record<string, CommonOutcome>> = {
  agree: outcome('agrees', 'Согласовать', 'Келісу', 'Макулдашуу', 'Agree'),
  approve: outcome('agrees', 'Утвердить', 'Бекіту', 'Бекитүү', 'Approve'),
  allow: outcome('agrees', 'Разрешить', 'Рұқсат беру', 'Уруксат берүү', 'Allow'),
  confirm: outcome('agrees', 'Подтвердить', 'Растау', 'Ырастоо', 'Confirm'),
  'agree-with-remarks': outcome(
    'agrees',
    'Согласовать с замечаниями',
    'Ескертулермен келісу',
    'Эскертүүлөр менен макулдашуу',
    'Agree with remarks',
  ),
  abstain: outcome('neutral', 'Воздержаться', 'Қалыс қалу', 'Калыс калуу', 'Abstain'),
  return: outcome(
    'returns',
    'Вернуть на доработку',
    'Пысықтауға қайтару',
    'Кайра иштеп чыгууга кайтаруу',
    'Return for rework',
  ),
  refuse: outcome('refuses', 'Отказать', 'Бас тарту', 'Баш тартуу', 'Refuse'),
  postpone: outcome('neutral', 'Отложить', 'Кейінге қалдыру', 'Кийинкиге калтыруу', 'Postpone'),
  submit: outcome('agrees', 'Отправить', 'Жіберу', 'Жөнөтүү', 'Submit'),
  withdraw: outcome('neutral', 'Отозвать', 'Қайтарып алу', 'Кайтарып алуу', 'Withdraw'),
  open: outcome('agrees', 'Открыть доступ', 'Қолжетімділікті ашу', 'Мүмкүндүктү ачуу', 'Open'),
  close: outcome(
    'agrees',
    'Завершить и закрыть доступ',
    'Аяқтап, қолжетімділікті жабу',
    'Аяктап, мүмкүндүктү жабуу',
    'Finish and close',
  ),
  closed: outcome(
    'neutral',
    'Доступ закрыт, изменения внесены',
    'Қолжетімділік жабылды, өзгерістер енгізілді',
    'Мүмкүндүк жабылды, өзгөртүүлөр киргизилди',
    'Closed with changes',
  ),
  unused: outcome(
    'neutral',
    'Доступ закрыт без изменений',
    'Қолжетімділік өзгеріссіз жабылды',
    'Мүмкүндүк өзгөртүүсүз жабылды',
    'Closed without changes',
  ),
  confirmed: outcome('neutral', 'Ознакомлены все', 'Барлығы танысты', 'Баары таанышты', 'All have read it'),
  lapsed: outcome(
    'neutral',
    'Срок ознакомления истёк',
    'Танысу мерзімі өтті',
    'Таанышуу мөөнөтү бүттү',
    'The term to read it has ended',
  ),
  rows: outcome(
    'neutral',
    'Решено по строкам',
    'Жолдар бойынша шешілді',
    'Саптар боюнча чечилди',
    'Decided row by row',
  ),
  'no-objections': outcome('agrees', 'Возражений нет', 'Қарсылық жоқ', 'Каршылык жок', 'No objections'),
};

const done = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** How a common outcome reads once it has been chosen: on a stamp, not on a button. */
const chosen: Readonly<Record<string, LocalizedText>> = {
  agree: done('Согласовано', 'Келісілді', 'Макулдашылды', 'Agreed'),
  'agree-with-remarks': done(
    'Согласовано с замечаниями',
    'Ескертулермен келісілді',
    'Эскертүүлөр менен макулдашылды',
    'Agreed with remarks',
  ),
  abstain: done('Воздержался (воздержалась)', 'Қалыс қалды', 'Калыс калды', 'Abstained'),
  approve: done('Утверждено', 'Бекітілді', 'Бекитилди', 'Approved'),
  allow: done('Разрешено', 'Рұқсат берілді', 'Уруксат берилди', 'Allowed'),
  confirm: done('Подтверждено', 'Расталды', 'Ырасталды', 'Confirmed'),
  refuse: done('Отказано', 'Бас тартылды', 'Баш тартылды', 'Refused'),
  open: done('Доступ открыт', 'Қолжетімділік ашылды', 'Мүмкүндүк ачылды', 'Opened'),
  close: done('Доступ закрыт', 'Қолжетімділік жабылды', 'Мүмкүндүк жабылды', 'Closed'),
};

/** The words of an outcome on a visa's stamp (R42). A pack that words an outcome itself is printed as it says. */
export function stampTitle({ id, title }: Pick<OutcomeDefinition, 'id' | 'title'>): LocalizedText {
  const isCommon = Object.hasOwn(chosen, id) && commonOutcomes[id]?.title.ru === title.ru;
  return (isCommon ? chosen[id] : undefined) ?? title;
}
