import type { ErrorCode, LocalizedText } from '@kelisim/domain';
import type { ProblemKind } from './problem-kind';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });
const kind = (status: number, title: LocalizedText, detail: LocalizedText | null = null): ProblemKind => ({
  status,
  title,
  detail,
});

/** The refusals of councils that decide at sittings (R05). */
export const sittingProblems: Readonly<
  Record<Extract<ErrorCode, `sitting-${string}` | 'decided-at-sitting'>, ProblemKind>
> = {
  'decided-at-sitting': kind(
    409,
    text(
      'Этот совет решает на заседаниях',
      'Бұл кеңес отырыстарда шешеді',
      'Бул кеңеш жыйындарда чечет',
      'This council decides at its sittings',
    ),
    text(
      'Вопрос выносится на повестку заседания; решение записывается там.',
      'Мәселе отырыстың күн тәртібіне енгізіледі; шешім сонда жазылады.',
      'Маселе жыйындын күн тартибине киргизилет; чечим ошол жерде жазылат.',
      'The matter is put on the agenda of a sitting; the decision is recorded there.',
    ),
  ),
  'sitting-past': kind(
    422,
    text(
      'Назначенное время уже прошло',
      'Белгіленген уақыт өтіп кеткен',
      'Белгиленген убакыт өтүп кеткен',
      'The time that was set has passed',
    ),
  ),
  'sitting-state': kind(
    409,
    text(
      'На этом этапе заседания это невозможно',
      'Отырыстың бұл кезеңінде бұл мүмкін емес',
      'Жыйындын бул баскычында бул мүмкүн эмес',
      'This is not possible at this stage of the sitting',
    ),
  ),
  'sitting-empty': kind(
    409,
    text(
      'В повестке нет ни одного вопроса',
      'Күн тәртібінде бірде-бір мәселе жоқ',
      'Күн тартибинде бир да маселе жок',
      'There is nothing on the agenda',
    ),
  ),
  'sitting-no-rules': kind(
    409,
    text(
      'Правила совета ещё не установлены приказом',
      'Кеңестің ережесі әлі бұйрықпен белгіленбеген',
      'Кеңештин эрежеси али буйрук менен белгиленген эмес',
      'No order has set the rules of this council yet',
    ),
  ),
  'sitting-no-chair': kind(
    409,
    text('Нет председателя', 'Төраға жоқ', 'Төрага жок', 'The chair is missing'),
    text(
      'Отметьте председателя среди присутствующих.',
      'Төрағаны қатысушылар арасында белгілеңіз.',
      'Төраганы катышкандардын арасында белгилеңиз.',
      'Mark the chair among those present.',
    ),
  ),
  'sitting-no-secretary': kind(
    409,
    text('Нет секретаря', 'Хатшы жоқ', 'Катчы жок', 'The secretary is missing'),
    text(
      'Отметьте секретаря среди присутствующих.',
      'Хатшыны қатысушылар арасында белгілеңіз.',
      'Катчыны катышкандардын арасында белгилеңиз.',
      'Mark the secretary among those present.',
    ),
  ),
  'sitting-no-quorum': kind(
    409,
    text('Нет кворума', 'Кворум жоқ', 'Кворум жок', 'There is no quorum'),
    text(
      'Нужно {needed} из {base}, есть {present}.',
      '{base} мүшенің {needed} қажет, {present} бар.',
      '{base} мүчөнүн {needed} керек, {present} бар.',
      '{needed} of {base} are needed, {present} are there.',
    ),
  ),
  'sitting-not-member': kind(
    403,
    text(
      'В составе совета на сегодня нет голоса этого человека',
      'Бүгінгі кеңес құрамында бұл адамның дауысы жоқ',
      'Бүгүнкү кеңештин курамында бул адамдын добушу жок',
      'This person has no vote in the present composition of the council',
    ),
  ),
  'sitting-absent': kind(
    409,
    text(
      'Не отмечен среди присутствующих',
      'Қатысушылар арасында белгіленбеген',
      'Катышкандардын арасында белгиленген эмес',
      'Not recorded as present',
    ),
  ),
  'sitting-recused': kind(
    403,
    text(
      'По этому вопросу заинтересованный не голосует',
      'Бұл мәселе бойынша мүдделі адам дауыс бермейді',
      'Бул маселе боюнча кызыкдар киши добуш бербейт',
      'Whoever is interested does not vote on this matter',
    ),
  ),
  'sitting-voted': kind(
    409,
    text('Голос уже отдан', 'Дауыс беріліп қойған', 'Добуш берилип коюлган', 'The vote has been given already'),
  ),
  'sitting-not-voting': kind(
    409,
    text(
      'Голосование по этому вопросу не идёт',
      'Бұл мәселе бойынша дауыс беру жүріп жатқан жоқ',
      'Бул маселе боюнча добуш берүү жүрүп жаткан жок',
      'No voting on this matter is under way',
    ),
  ),
  'sitting-item-closed': kind(
    409,
    text(
      'По этому вопросу уже есть итог',
      'Бұл мәселенің қорытындысы бар',
      'Бул маселенин жыйынтыгы бар',
      'This matter has been closed already',
    ),
  ),
  'sitting-tie': kind(
    409,
    text('Голоса разделились поровну', 'Дауыстар тең бөлінді', 'Добуштар тең бөлүндү', 'The votes are tied'),
    text(
      'Решает голос председателя.',
      'Төрағаның дауысы шешеді.',
      'Төраганын добушу чечет.',
      'The chair’s vote decides.',
    ),
  ),
  'sitting-no-tie': kind(
    409,
    text(
      'Голос председателя здесь не решает',
      'Мұнда төрағаның дауысы шешпейді',
      'Бул жерде төраганын добушу чечпейт',
      'The chair’s casting vote is not asked for here',
    ),
  ),
  'sitting-no-refusal': kind(
    409,
    text(
      'Процедура не знает отказа на этом шаге',
      'Рәсімде бұл қадамда бас тарту жоқ',
      'Жол-жободо бул кадамда баш тартуу жок',
      'The procedure knows no refusal at this step',
    ),
    text(
      'Отложите вопрос или снимите его с повестки.',
      'Мәселені кейінге қалдырыңыз немесе күн тәртібінен алыңыз.',
      'Маселени кийинкиге калтырыңыз же күн тартибинен алыңыз.',
      'Postpone the matter, or take it from the agenda.',
    ),
  ),
  'sitting-ballots-out': kind(
    409,
    text(
      'Письменное голосование ещё идёт',
      'Жазбаша дауыс беру әлі жүріп жатыр',
      'Жазуу жүзүндөгү добуш берүү али жүрүп жатат',
      'The written vote is still under way',
    ),
  ),
  'sitting-items-open': kind(
    409,
    text(
      'В повестке остались нерешённые вопросы',
      'Күн тәртібінде шешілмеген мәселелер қалды',
      'Күн тартибинде чечилбеген маселелер калды',
      'There are open matters on the agenda',
    ),
    text('Осталось: {count}.', 'Қалғаны: {count}.', 'Калганы: {count}.', 'Left: {count}.'),
  ),
  'sitting-signed': kind(
    409,
    text(
      'Протокол уже подписан',
      'Хаттамаға қол қойылып қойған',
      'Протоколго кол коюлган',
      'The minutes have been signed already',
    ),
  ),
};
