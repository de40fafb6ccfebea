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
};
