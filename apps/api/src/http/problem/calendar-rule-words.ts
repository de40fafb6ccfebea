import type { LocalizedText } from '@kelisim/domain';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** What is wrong with a calendar that somebody records. */
export const calendarRuleWords: Readonly<Record<string, LocalizedText>> = {
  'zone-unknown': text(
    'такого часового пояса нет',
    'мұндай уақыт белдеуі жоқ',
    'мындай саат алкагы жок',
    'there is no such time zone',
  ),
  'no-working-days': text(
    'в неделе нет ни одного рабочего дня',
    'аптада бірде-бір жұмыс күні жоқ',
    'жумада бир да жумуш күнү жок',
    'the week has no working day',
  ),
  'week-length': text(
    'в неделе должно быть семь дней',
    'аптада жеті күн болуы керек',
    'жумада жети күн болушу керек',
    'a week has seven days',
  ),
  'time-invalid': text(
    'укажите время как ЧЧ:ММ',
    'уақытты СС:ММ түрінде жазыңыз',
    'убакытты СС:ММ түрүндө жазыңыз',
    'write the time as HH:MM',
  ),
  'stretch-reversed': text(
    'окончание раньше начала',
    'аяқталуы басталуынан ерте',
    'аякталышы башталышынан эрте',
    'it ends before it begins',
  ),
  'stretches-overlap': text(
    'часы работы пересекаются',
    'жұмыс сағаттары қабаттасады',
    'жумуш сааттары кайчылашат',
    'the hours overlap',
  ),
  'date-invalid': text('такой даты нет', 'мұндай күн жоқ', 'мындай дата жок', 'there is no such date'),
  'date-twice': text(
    'эта дата указана дважды',
    'бұл күн екі рет көрсетілген',
    'бул дата эки жолу көрсөтүлгөн',
    'this date is given twice',
  ),
  'periods-overlap': text(
    'каникулы пересекаются',
    'демалыс мерзімдері қабаттасады',
    'каникул мезгилдери кайчылашат',
    'the vacations overlap',
  ),
  'shorter-than-nothing': text(
    'укажите, на сколько минут день короче',
    'күн қанша минутқа қысқаратынын көрсетіңіз',
    'күн канча мүнөткө кыскарарын көрсөтүңүз',
    'say by how many minutes the day is shorter',
  ),
  'name-missing': text('укажите название', 'атауын көрсетіңіз', 'аталышын көрсөтүңүз', 'give it a name'),
  'calendar-newer': text(
    'этот календарь тем временем изменил кто-то другой: откройте его заново',
    'бұл күнтізбені осы арада басқа біреу өзгертті: оны қайта ашыңыз',
    'бул календарды ушул арада башка бирөө өзгөрттү: аны кайра ачыңыз',
    'somebody else has changed this calendar meanwhile: open it again',
  ),
  'country-of-top': text(
    'праздники страны выбирает только университет в целом',
    'елдің мерекелерін тек университеттің өзі таңдайды',
    'өлкөнүн майрамдарын университеттин өзү гана тандайт',
    'only the university as a whole chooses a country’s holidays',
  ),
  'closed-too-long': text(
    'календарь закрыт слишком долго, до {date} и дальше: сроки никогда бы не кончились',
    'күнтізбе тым ұзақ жабық, {date} күніне дейін және одан әрі: мерзімдер ешқашан аяқталмас еді',
    'календарь өтө көпкө жабык, {date} күнүнө чейин жана андан ары: мөөнөттөр эч качан бүтпөс эле',
    'the calendar is closed for too long, up to {date} and beyond: terms would never end',
  ),
  'outage-declared': text(
    'на это время простой уже объявлен',
    'бұл уақытқа үзіліс жарияланып қойған',
    'бул убакытка токтоп калуу жарыяланган',
    'an outage is declared for this time already',
  ),
  'outage-too-long': text(
    'простой не может длиться больше {limit} дней',
    'үзіліс {limit} күннен ұзақ бола алмайды',
    'токтоп калуу {limit} күндөн ашпашы керек',
    'an outage lasts no longer than {limit} days',
  ),
  term: text(
    'укажите срок, например «2 days» или «4 working hours»',
    'мерзімді көрсетіңіз, мысалы «2 days» немесе «4 working hours»',
    'мөөнөттү көрсөтүңүз, мисалы «2 days» же «4 working hours»',
    'write a term such as “2 days” or “4 working hours”',
  ),
};
