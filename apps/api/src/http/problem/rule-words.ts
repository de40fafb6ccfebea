import type { FieldFault, Language, LocalizedText } from '@kelisim/domain';
import { substitutionRuleWords } from './acting-words';
import { calendarRuleWords } from './calendar-rule-words';
import { councilRuleWords } from './council-rule-words';
import { fillIn } from './fill-in';
import { refusedCellWords } from './refused-cell-words';
import { rosterFaultWords } from './roster-fault-words';
import { teachingRuleWords } from './teaching-rule-words';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** What a broken rule of a field means, in the user's language; `{limit}` and the like come from the fault's data. */
const ruleWords: Readonly<Record<string, LocalizedText>> = {
  ...calendarRuleWords,
  ...rosterFaultWords,
  ...teachingRuleWords,
  ...refusedCellWords,
  ...substitutionRuleWords,
  ...councilRuleWords,
  required: text('заполните это поле', 'бұл өрісті толтырыңыз', 'бул талааны толтуруңуз', 'this field is required'),
  type: text(
    'значение не того вида',
    'мән түрі дұрыс емес',
    'маанинин түрү туура эмес',
    'the value is of the wrong type',
  ),
  unknown: text('такого поля нет', 'мұндай өріс жоқ', 'мындай талаа жок', 'there is no such field'),
  enum: text(
    'выберите одно из значений',
    'мәндердің бірін таңдаңыз',
    'маанилердин бирин тандаңыз',
    'choose one of the values',
  ),
  format: text(
    'неверный вид записи',
    'жазылу түрі дұрыс емес',
    'жазуу түрү туура эмес',
    'the value is not written correctly',
  ),
  pattern: text(
    'неверный вид записи',
    'жазылу түрі дұрыс емес',
    'жазуу түрү туура эмес',
    'the value is not written correctly',
  ),
  'min-length': text(
    'слишком коротко, не менее {limit}',
    'тым қысқа, кемінде {limit}',
    'өтө кыска, кеминде {limit}',
    'too short, at least {limit} characters',
  ),
  'max-length': text(
    'слишком длинно, не более {limit}',
    'тым ұзын, ең көбі {limit}',
    'өтө узун, эң көбү {limit}',
    'too long, at most {limit} characters',
  ),
  'min-items': text(
    'слишком мало значений, не менее {limit}',
    'мән тым аз, кемінде {limit}',
    'маани өтө аз, кеминде {limit}',
    'too few values, at least {limit}',
  ),
  'max-items': text(
    'слишком много значений, не более {limit}',
    'мән тым көп, ең көбі {limit}',
    'маани өтө көп, эң көбү {limit}',
    'too many values, at most {limit}',
  ),
  unique: text('значения повторяются', 'мәндер қайталанады', 'маанилер кайталанат', 'values are repeated'),
  minimum: text(
    'не меньше {limit}',
    '{limit} кем болмауы керек',
    '{limit} кем болбошу керек',
    'must not be below {limit}',
  ),
  maximum: text(
    'не больше {limit}',
    '{limit} артық болмауы керек',
    '{limit} ашпашы керек',
    'must not be above {limit}',
  ),
  past: text(
    'дата не может быть в будущем',
    'күн болашақта болмауы керек',
    'күн келечекте болбошу керек',
    'the date must not lie in the future',
  ),
  future: text(
    'дата не может быть в прошлом',
    'күн өткенде болмауы керек',
    'күн өткөндө болбошу керек',
    'the date must not lie in the past',
  ),
  reference: text(
    'такого значения нет среди доступных вам',
    'сізге қолжетімділер арасында мұндай мән жоқ',
    'сизге жеткиликтүүлөрдүн арасында мындай маани жок',
    'this is not among what you may choose',
  ),
  character: text(
    'недопустимый знак',
    'рұқсат етілмеген таңба',
    'жол берилбеген белги',
    'a character that cannot be stored',
  ),
  'too-large': text('слишком много значений', 'мән тым көп', 'маани өтө көп', 'too many values'),
  'not-asked': text(
    'к этому решению форма не прилагается',
    'бұл шешімге нысан қоса берілмейді',
    'бул чечимге форма тиркелбейт',
    'this outcome takes no form',
  ),
  'setup-code': text('код не подходит', 'код дұрыс емес', 'код туура эмес', 'this is not the code'),
  'password-login': text(
    'пароль не должен содержать логин',
    'құпиясөзде логин болмауы керек',
    'сырсөздө логин болбошу керек',
    'the password must not contain the login',
  ),
  'password-simple': text(
    'слишком простой пароль, нужно больше разных знаков',
    'құпиясөз тым қарапайым, әртүрлі таңба көбірек болсын',
    'сырсөз өтө жөнөкөй, ар түрдүү белгилер көбүрөөк болсун',
    'too simple, use more different characters',
  ),
  faculty: text(
    'нужен хотя бы один факультет',
    'кемінде бір факультет қажет',
    'кеминде бир факультет керек',
    'at least one faculty is needed',
  ),
  'times-differ': text(
    'начало и конец совпадают',
    'басы мен соңы бірдей',
    'башы менен аягы бирдей',
    'the beginning and the end are the same',
  ),
  'unit-parent': text(
    'кафедра может входить только в факультет',
    'кафедра тек факультет құрамында бола алады',
    'кафедра факультеттин гана курамында боло алат',
    'only a department may belong to a faculty',
  ),
};
const anyRule = text('значение не подходит', 'мән жарамайды', 'маани ылайыксыз', 'the value cannot be used');

/** The words for one broken rule. */
export function wordsOfRule(fault: FieldFault, language: Language): string {
  const words = ruleWords[fault.rule] ?? anyRule;
  return fillIn(words[language], fault.data ?? {}) ?? anyRule[language];
}
