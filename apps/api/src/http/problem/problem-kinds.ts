import type { ErrorCode, LocalizedText } from '@kelisim/domain';
import type { ProblemKind } from './problem-kind';
import { sheetProblems } from './sheet-problems';
import { sittingProblems } from './sitting-problems';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });
const kind = (status: number, title: LocalizedText, detail: LocalizedText | null = null): ProblemKind => ({
  status,
  title,
  detail,
});

/**
 * The one place where a refusal becomes a status and words (RFC 9457). A code without its line does not compile.
 */
export const problemKinds: Readonly<Record<ErrorCode, ProblemKind>> = {
  'not-logged-in': kind(401, text('Войдите в систему', 'Жүйеге кіріңіз', 'Системага кириңиз', 'Please log in')),
  'login-failed': kind(
    401,
    text(
      'Логин или пароль не подходит',
      'Логин немесе құпиясөз дұрыс емес',
      'Логин же сырсөз туура эмес',
      'Login or password is wrong',
    ),
  ),
  forbidden: kind(
    403,
    text('На это у вас нет права', 'Бұған құқығыңыз жоқ', 'Буга укугуңуз жок', 'You have no right to do this'),
  ),
  'not-found': kind(404, text('Не найдено', 'Табылмады', 'Табылган жок', 'Not found')),
  'procedure-unknown': kind(
    404,
    text('Такой процедуры нет', 'Мұндай рәсім жоқ', 'Мындай жол-жобо жок', 'There is no such procedure'),
    text(
      'Процедура «{procedure}» не опубликована.',
      '«{procedure}» рәсімі жарияланбаған.',
      '«{procedure}» жол-жобосу жарыяланган эмес.',
      'The procedure “{procedure}” is not published.',
    ),
  ),
  'form-invalid': kind(
    422,
    text(
      'Форма заполнена неверно',
      'Нысан дұрыс толтырылмаған',
      'Форма туура эмес толтурулган',
      'The form is not filled in correctly',
    ),
  ),
  'outcome-unknown': kind(
    422,
    text(
      'На этом шаге нет такого решения',
      'Бұл қадамда мұндай шешім жоқ',
      'Бул кадамда мындай чечим жок',
      'This step has no such outcome',
    ),
    text(
      'Решение «{outcome}» неизвестно; возможны: {known}.',
      '«{outcome}» шешімі белгісіз; мүмкіндері: {known}.',
      '«{outcome}» чечими белгисиз; мүмкүн болгондору: {known}.',
      'The outcome “{outcome}” is unknown; possible are: {known}.',
    ),
  ),
  'reason-required': kind(
    422,
    text('Укажите причину', 'Себебін көрсетіңіз', 'Себебин көрсөтүңүз', 'Please give a reason'),
  ),
  'reason-not-allowed': kind(
    422,
    text(
      'К этому решению причина не указывается',
      'Бұл шешімге себеп көрсетілмейді',
      'Бул чечимге себеп көрсөтүлбөйт',
      'This outcome takes no reason',
    ),
  ),
  'task-closed': kind(
    409,
    text('Решение уже принято', 'Шешім қабылданып қойған', 'Чечим кабыл алынган', 'This has been decided already'),
    text(
      '«{outcome}»: {decidedBy}, {decidedAt}.',
      '«{outcome}»: {decidedBy}, {decidedAt}.',
      '«{outcome}»: {decidedBy}, {decidedAt}.',
      '“{outcome}”: {decidedBy}, {decidedAt}.',
    ),
  ),
  'task-changed': kind(
    409,
    text(
      'Задача изменилась, откройте её заново',
      'Тапсырма өзгерді, оны қайта ашыңыз',
      'Тапшырма өзгөрдү, аны кайра ачыңыз',
      'The task has changed, please open it again',
    ),
    text(
      'Действует версия {version}.',
      'Қолданыстағы нұсқасы — {version}.',
      'Учурдагы версиясы — {version}.',
      'The current version is {version}.',
    ),
  ),
  'own-act': kind(
    403,
    text(
      'По собственному делу решение принимает другой',
      'Өз ісіңіз бойынша шешімді басқа адам қабылдайды',
      'Өз ишиңиз боюнча чечимди башка киши кабыл алат',
      'Nobody decides on his own act',
    ),
  ),
  'acted-already': kind(
    409,
    text(
      'Вы уже ответили в этом согласовании',
      'Сіз бұл келісуде жауап беріп қойдыңыз',
      'Сиз бул макулдашууда жооп берип койгонсуз',
      'You have answered in this approval already',
    ),
  ),
  'task-claimed': kind(
    409,
    text(
      'Эту задачу взял другой',
      'Бұл тапсырманы басқа адам алды',
      'Бул тапшырманы башка киши алды',
      'Somebody else has taken this task',
    ),
    text('Её взял: {name}.', 'Алған адам: {name}.', 'Алган киши: {name}.', 'It was taken by {name}.'),
  ),
  'person-unsuitable': kind(
    422,
    text(
      'Этого человека здесь назвать нельзя',
      'Бұл адамды мұнда атауға болмайды',
      'Бул кишини бул жерде атоого болбойт',
      'This person cannot be named here',
    ),
  ),
  'not-acting': kind(
    403,
    text(
      'Вы больше не действуете за этого человека',
      'Сіз бұл адамның орнына енді әрекет етпейсіз',
      'Сиз бул адамдын ордуна эми аракет кылбайсыз',
      'You no longer act for this person',
    ),
  ),
  'case-ended': kind(409, text('Дело завершено', 'Іс аяқталған', 'Иш аяктаган', 'The case has ended')),
  'case-suspended': kind(
    409,
    text('Дело приостановлено', 'Іс тоқтатыла тұрған', 'Иш токтотулган', 'The case is suspended'),
  ),
  'not-possible-now': kind(
    409,
    text('Сейчас это невозможно', 'Қазір бұл мүмкін емес', 'Азыр бул мүмкүн эмес', 'This is not possible now'),
  ),
  'deadline-not-due': kind(
    409,
    text('Срок ещё не наступил', 'Мерзімі әлі жеткен жоқ', 'Мөөнөтү али келе элек', 'The deadline is not due yet'),
  ),
  'deadline-stale': kind(
    409,
    text('Срок был пересчитан', 'Мерзім қайта есептелген', 'Мөөнөт кайра эсептелген', 'The deadline was computed anew'),
  ),
  'journal-locked': kind(
    403,
    text('Журнал закрыт', 'Журнал жабық', 'Журнал жабык', 'The journal is locked'),
    text(
      'Вне открытого доступа: {scope}.',
      'Ашылған қолжетімділіктен тыс: {scope}.',
      'Ачылган мүмкүндүктөн тышкары: {scope}.',
      'Outside the opened right: {scope}.',
    ),
  ),
  'mark-invalid': kind(422, text('Такой отметки нет', 'Мұндай белгі жоқ', 'Мындай белги жок', 'There is no such mark')),
  ...sheetProblems,
  ...sittingProblems,
  'calendar-changed': kind(
    409,
    text(
      'Список сроков изменился, проверьте его ещё раз',
      'Мерзімдер тізімі өзгерді, оны қайта тексеріңіз',
      'Мөөнөттөрдүн тизмеси өзгөрдү, аны кайра текшериңиз',
      'The list of terms has changed, please check it again',
    ),
  ),
  'attachment-too-large': kind(
    413,
    text('Файл слишком велик', 'Файл тым үлкен', 'Файл өтө чоң', 'The file is too large'),
    text(
      'Наибольший размер — {limit} МБ.',
      'Ең үлкен көлемі — {limit} МБ.',
      'Эң чоң көлөмү — {limit} МБ.',
      'The limit is {limit} MB.',
    ),
  ),
  'attachment-type': kind(
    415,
    text(
      'Такой вид файла не принимается',
      'Мұндай файл түрі қабылданбайды',
      'Мындай файл түрү кабыл алынбайт',
      'This kind of file is not accepted',
    ),
    text(
      'Принимаются: {allowed}.',
      'Қабылданатындары: {allowed}.',
      'Кабыл алынат: {allowed}.',
      'Accepted are: {allowed}.',
    ),
  ),
  'idempotency-key-reused': kind(
    422,
    text(
      'Этот ключ повтора уже использован для другого запроса',
      'Бұл қайталау кілті басқа сұрауға қолданылған',
      'Бул кайталоо ачкычы башка суроого колдонулган',
      'This idempotency key was used for another request',
    ),
  ),
  'idempotency-in-progress': {
    ...kind(
      409,
      text(
        'Тот же запрос ещё выполняется',
        'Дәл осы сұрау әлі орындалуда',
        'Ушул эле суроо дагы аткарылууда',
        'The same request is still being carried out',
      ),
    ),
    retryAfter: 1,
  },
  'request-invalid': kind(
    400,
    text('Запрос составлен неверно', 'Сұрау дұрыс құрылмаған', 'Суроо туура эмес түзүлгөн', 'The request is not valid'),
  ),
  'request-too-large': kind(
    413,
    text('Слишком много данных', 'Деректер тым көп', 'Маалымат өтө көп', 'Too much data'),
    text(
      'Без файлов можно отправить не больше {limit} МБ.',
      'Файлсыз {limit} МБ-тан артық жіберуге болмайды.',
      'Файлсыз {limit} МБдан ашык жөнөтүүгө болбойт.',
      'Without files, at most {limit} MB can be sent.',
    ),
  ),
  'render-failed': {
    ...kind(
      503,
      text(
        'Документ пока не готов',
        'Құжат әзірге дайын емес',
        'Документ азырынча даяр эмес',
        'The paper is not ready yet',
      ),
    ),
    retryAfter: 5,
  },
  'service-unavailable': {
    ...kind(
      503,
      text(
        'Система временно недоступна, повторите запрос',
        'Жүйе уақытша қолжетімсіз, сұрауды қайталаңыз',
        'Система убактылуу жеткиликсиз, суроону кайталаңыз',
        'The service is briefly unavailable, please try again',
      ),
    ),
    retryAfter: 1,
  },
  'pack-invalid': kind(
    422,
    text(
      'Пакет процедуры содержит ошибки',
      'Рәсім пакетінде қателер бар',
      'Жол-жобо пакетинде каталар бар',
      'The procedure pack has faults',
    ),
  ),
  'import-invalid': kind(
    422,
    text(
      'Импорт не выполнен: в файлах есть ошибки',
      'Импорт орындалмады: файлдарда қателер бар',
      'Импорт аткарылган жок: файлдарда каталар бар',
      'Nothing was imported: the files have faults',
    ),
    text(
      'Ошибок: {faultCount}. Ничего не изменено.',
      'Қате саны: {faultCount}. Ештеңе өзгертілген жоқ.',
      'Ката саны: {faultCount}. Эч нерсе өзгөртүлгөн жок.',
      'Faults: {faultCount}. Nothing was changed.',
    ),
  ),
  'too-many-attempts': {
    ...kind(
      429,
      text(
        'Слишком много попыток, подождите',
        'Әрекет тым көп, күте тұрыңыз',
        'Аракет өтө көп, күтө туруңуз',
        'Too many attempts, please wait',
      ),
    ),
    retryAfter: 60,
  },
  'setup-done': kind(
    409,
    text(
      'Университет уже настроен, войдите в систему',
      'Университет бапталып қойған, жүйеге кіріңіз',
      'Университет жөндөлүп коюлган, системага кириңиз',
      'The university has been set up already, please log in',
    ),
  ),
  'setup-code-wrong': kind(
    403,
    text('Код настройки не подходит', 'Баптау коды дұрыс емес', 'Жөндөө коду туура эмес', 'The setup code is wrong'),
    text(
      'Код напечатан в окне, где запущена система, и действует один раз.',
      'Код жүйе іске қосылған терезеде басылған және бір рет қана жарайды.',
      'Код система иштетилген терезеде басылган жана бир эле жолу жарайт.',
      'The code is printed in the window where the product was started, and works once.',
    ),
  ),
  internal: kind(
    500,
    text(
      'Внутренняя ошибка; сообщите номер запроса администратору',
      'Ішкі қате; сұрау нөмірін әкімшіге хабарлаңыз',
      'Ички ката; суроонун номерин администраторго билдириңиз',
      'Internal error; please tell the administrator the request number',
    ),
  ),
};
