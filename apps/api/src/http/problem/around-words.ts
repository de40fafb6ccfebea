import type { LocalizedText } from '@kelisim/domain';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** Why something that people do around a task is not possible, by `why`. */
export const aroundWords: Readonly<Record<string, LocalizedText>> = {
  'waits-for-approvers': text(
    'Вы попросили других ответить до вас: дождитесь их ответа.',
    'Сіз басқалардан өзіңізден бұрын жауап беруді сұрадыңыз: олардың жауабын күтіңіз.',
    'Сиз башкалардан өзүңүздөн мурун жооп берүүнү сурандыңыз: алардын жообун күтүңүз.',
    'You have asked others to answer before you: wait for their answer.',
  ),
  'not-decided': text(
    'Эту задачу ещё никто не решил.',
    'Бұл тапсырманы әлі ешкім шешкен жоқ.',
    'Бул тапшырманы азырынча эч ким чече элек.',
    'Nobody has decided this task yet.',
  ),
  'decided-by-another': text(
    'Это решение принял другой человек: взять назад может только он сам.',
    'Бұл шешімді басқа адам қабылдаған: оны тек өзі ғана кері ала алады.',
    'Бул чечимди башка киши кабыл алган: аны өзү гана кайра ала алат.',
    'Another person has taken this decision: only he can take it back.',
  ),
  'taken-back': text(
    'Это решение уже взято назад.',
    'Бұл шешім кері алынған.',
    'Бул чечим кайра алынган.',
    'This decision has been taken back already.',
  ),
  'acted-since': text(
    'После вас в деле уже действовал другой: взять решение назад нельзя.',
    'Сізден кейін іс бойынша басқа адам әрекет етті: шешімді кері алуға болмайды.',
    'Сизден кийин иш боюнча башка киши аракет кылды: чечимди кайра алууга болбойт.',
    'Somebody has acted in the case after you: the decision can no longer be taken back.',
  ),
  'effects-out': text(
    'Решение уже подействовало за пределами дела (письма, доступы, списки): взять его назад нельзя.',
    'Шешім істен тыс күшіне енді (хаттар, рұқсаттар, тізімдер): оны кері алуға болмайды.',
    'Чечим иштин чегинен тышкары күчүнө кирди (каттар, уруксаттар, тизмелер): аны кайра алууга болбойт.',
    'The decision has already had effects outside the case (letters, rights, lists): it cannot be taken back.',
  ),
  minuted: text(
    'Так решил совет на заседании: его решение назад не берут.',
    'Кеңес отырыста осылай шешті: оның шешімі кері алынбайды.',
    'Кеңеш жыйында ушундай чечти: анын чечими кайра алынбайт.',
    'The council has decided so at its sitting: that is not taken back.',
  ),
  'not-shared': text(
    'Эта задача и так стоит у одного человека.',
    'Бұл тапсырма онсыз да бір адамда тұр.',
    'Бул тапшырма ансыз деле бир кишиде турат.',
    'This task stands with one person anyway.',
  ),
  'not-claimed': text(
    'Эту задачу никто не взял.',
    'Бұл тапсырманы ешкім алған жоқ.',
    'Бул тапшырманы эч ким алган эмес.',
    'Nobody has taken this task.',
  ),
  'not-forwardable': text(
    'Эту задачу нельзя передать другому.',
    'Бұл тапсырманы басқаға беруге болмайды.',
    'Бул тапшырманы башкага өткөрүүгө болбойт.',
    'This task cannot be handed on.',
  ),
  'forwarded-too-often': text(
    'Задачу уже передавали столько раз, сколько можно ({most}).',
    'Тапсырма мүмкін болғанша берілді ({most} рет).',
    'Тапшырма мүмкүн болушунча өткөрүлгөн ({most} жолу).',
    'The task has been handed on as often as it may be ({most}).',
  ),
  'no-approval': text(
    'Согласующих можно добавить только к согласованию.',
    'Келісушілерді тек келісуге қосуға болады.',
    'Макулдашуучуларды макулдашууга гана кошууга болот.',
    'Approvers can only be added to an approval.',
  ),
  'answered-already': text(
    'На этот вопрос уже ответили.',
    'Бұл сұраққа жауап берілген.',
    'Бул суроого жооп берилген.',
    'This question has been answered.',
  ),
  'another-step': text(
    'Это задача другого шага: её решают отдельно.',
    'Бұл басқа қадамның тапсырмасы: ол бөлек шешіледі.',
    'Бул башка кадамдын тапшырмасы: ал өзүнчө чечилет.',
    'This is a task of another step: it is decided on its own.',
  ),
  erased: text(
    'Личные данные этого дела стёрты.',
    'Бұл істің жеке деректері жойылған.',
    'Бул иштин жеке маалыматтары өчүрүлгөн.',
    'The personal data of this case have been erased.',
  ),
  author: text('Это автор дела.', 'Бұл — істің авторы.', 'Бул — иштин автору.', 'This is the author of the case.'),
  self: text('Это вы сами.', 'Бұл — өзіңіз.', 'Бул — өзүңүз.', 'This is yourself.'),
  'no-account': text(
    'У этого человека нет должности или учётной записи.',
    'Бұл адамның лауазымы немесе есептік жазбасы жоқ.',
    'Бул кишинин кызмат орду же эсеп жазуусу жок.',
    'This person holds no post or has no account.',
  ),
  'handed-on-before': text(
    'Этот человек сам передал задачу дальше.',
    'Бұл адам тапсырманы өзі әрі қарай берген.',
    'Бул киши тапшырманы өзү ары өткөргөн.',
    'This person has handed the task on himself.',
  ),
  'takes-part': text(
    'Этого человека здесь уже спрашивают.',
    'Бұл адамнан мұнда сұралып отыр.',
    'Бул кишиден бул жерде суралып жатат.',
    'This person is asked here already.',
  ),
};
