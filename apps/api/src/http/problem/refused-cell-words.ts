import type { LocalizedText } from '@kelisim/domain';
import type { CellReason } from '@kelisim/journal';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** Why a cell of the journal was not written, as it is told at the cell. */
export const refusedCellWords: Readonly<Record<CellReason, LocalizedText>> = {
  'lesson-not-of-journal': text(
    'в этом журнале нет такого занятия',
    'бұл журналда мұндай сабақ жоқ',
    'бул журналда мындай сабак жок',
    'the journal has no such lesson',
  ),
  'student-unknown': text(
    'такого обучающегося нет',
    'мұндай білім алушы жоқ',
    'мындай билим алуучу жок',
    'there is no such student',
  ),
  'student-not-in-group-then': text(
    'в день занятия обучающийся не был в этой группе',
    'сабақ күні білім алушы бұл топта болмаған',
    'сабак күнү билим алуучу бул топто болгон эмес',
    'the student was not in this group on the day of the lesson',
  ),
  'not-your-load': text(
    'занятие не входит в вашу нагрузку, и замена на него не действует',
    'сабақ сіздің жүктемеңізге кірмейді, ауыстыру да оған қолданылмайды',
    'сабак сиздин жүгүңүзгө кирбейт, алмаштыруу да ага колдонулбайт',
    'the lesson is not in your load, and no substitution covers it',
  ),
  'lesson-not-held-yet': text(
    'занятие ещё не состоялось',
    'сабақ әлі өткен жоқ',
    'сабак али өтө элек',
    'the lesson has not taken place yet',
  ),
  'mark-not-of-scale': text(
    'такой отметки в шкале занятия нет',
    'сабақтың шкаласында мұндай баға жоқ',
    'сабактын шкаласында мындай баа жок',
    'the scale of the lesson has no such mark',
  ),
  'recredit-order-missing': text(
    'для «перезачета» нужен приказ декана по этой дисциплине',
    '«перезачет» белгісіне осы пән бойынша деканның бұйрығы қажет',
    '«перезачет» белгисине ушул дисциплина боюнча декандын буйругу керек',
    'the note «перезачет» needs the dean’s order for this discipline',
  ),
  'named-once': text('указано дважды', 'екі рет көрсетілген', 'эки жолу көрсөтүлгөн', 'named twice'),
  'window-without-grades': text(
    'в открытом доступе оценки менять нельзя',
    'ашылған қолжетімділікте бағаны өзгертуге болмайды',
    'ачылган мүмкүндүктө бааны өзгөртүүгө болбойт',
    'the opened right allows no change of grades',
  ),
  'outside-window': text(
    'открытый доступ не охватывает эту клетку',
    'ашылған қолжетімділік бұл ұяшықты қамтымайды',
    'ачылган мүмкүндүк бул уячаны камтыбайт',
    'the opened right does not cover this cell',
  ),
  'in-closed-sheet': text(
    'клетка входит в закрытую ведомость',
    'ұяшық жабылған ведомосқа кіреді',
    'уяча жабылган ведомостко кирет',
    'the cell is in a closed sheet',
  ),
  locked: text(
    'срок заполнения истёк',
    'толтыру мерзімі өтіп кетті',
    'толтуруу мөөнөтү өтүп кетти',
    'the term for filling it is over',
  ),
};
