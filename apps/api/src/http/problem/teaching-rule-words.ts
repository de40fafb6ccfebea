import type { LocalizedText } from '@kelisim/domain';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** What is wrong with a substitution, an order, a directive or a rule that somebody records. */
export const teachingRuleWords: Readonly<Record<string, LocalizedText>> = {
  'person-unknown': text(
    'такого работника сейчас нет',
    'қазір мұндай қызметкер жоқ',
    'азыр мындай кызматкер жок',
    'nobody holds a post under this name now',
  ),
  'teaches-already': text(
    'он и так ведёт этот журнал',
    'бұл журналды онсыз да өзі жүргізеді',
    'бул журналды ансыз да өзү жүргүзөт',
    'this person teaches it anyway',
  ),
  'assigned-already': text(
    'на эти дни он уже назначен',
    'бұл күндерге ол тағайындалып қойған',
    'бул күндөргө ал дайындалып коюлган',
    'this person is assigned for these days already',
  ),
  'outside-period': text(
    'вне академического периода: {from} – {to}',
    'академиялық кезеңнен тыс: {from} – {to}',
    'академиялык мезгилден тышкары: {from} – {to}',
    'outside the academic period: {from} to {to}',
  ),
  'end-before-start': text(
    'окончание раньше начала',
    'аяқталуы басталуынан ерте',
    'аякталышы башталышынан эрте',
    'it ends before it begins',
  ),
  'whole-group': text(
    'заменяющий ведёт всю группу',
    'алмастырушы бүкіл топты жүргізеді',
    'алмаштыруучу бүт топту окутат',
    'a substitute teaches the whole group',
  ),
  'recredited-already': text(
    'приказ о перезачёте уже внесён',
    'қайта есепке алу туралы бұйрық енгізіліп қойған',
    'кайра эсепке алуу буйругу киргизилип коюлган',
    'an order for this is recorded already',
  ),
  'recorded-already': text(
    'это распоряжение уже внесено',
    'бұл өкім енгізіліп қойған',
    'бул буйрук киргизилип коюлган',
    'this directive is recorded already',
  ),
  'in-force-already': text(
    'такое правило уже действует',
    'мұндай ереже қазірдің өзінде күшінде',
    'мындай эреже азыр эле күчүндө',
    'this rule is in force already',
  ),
  'period-over': text(
    'академический период кончился {ended}, больше {days} дн. назад',
    'академиялық кезең {ended} аяқталған, {days} күннен астам уақыт өтті',
    'академиялык мезгил {ended} бүткөн, {days} күндөн ашык убакыт өттү',
    'the academic period ended on {ended}, more than {days} days ago',
  ),
  'locks-before-lessons': text(
    'срок кончается раньше, чем пройдут сами занятия',
    'мерзім сабақтар өткенге дейін аяқталады',
    'мөөнөт сабактар өтө электе эле бүтөт',
    'the term ends before the lessons are over',
  ),
};
