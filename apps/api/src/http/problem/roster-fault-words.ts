import type { LocalizedText } from '@kelisim/domain';
import type { RosterFaultCode } from '@kelisim/journal';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

const words: Readonly<Record<RosterFaultCode, LocalizedText>> = {
  'file-missing': text(
    'файл не приложен: {value}',
    'файл тіркелмеген: {value}',
    'файл тиркелген эмес: {value}',
    'the file was not sent: {value}',
  ),
  'file-unexpected': text(
    'такой файл не ожидается: имя неизвестно или в manifest.csv его нет',
    'мұндай файл күтілмейді: аты белгісіз немесе manifest.csv ішінде жоқ',
    'мындай файл күтүлбөйт: аты белгисиз же manifest.csv ичинде жок',
    'this file is not expected: its name is unknown or manifest.csv does not list it',
  ),
  'file-too-large': text(
    'файл слишком велик: {value} байт',
    'файл тым үлкен: {value} байт',
    'файл өтө чоң: {value} байт',
    'the file is too large: {value} bytes',
  ),
  'too-many-rows': text(
    'слишком много строк: {value}',
    'жол тым көп: {value}',
    'сап өтө көп: {value}',
    'too many rows: {value}',
  ),
  'wrong-encoding': text(
    'строка не в кодировке UTF-8',
    'жол UTF-8 кодтауында емес',
    'сап UTF-8 коддоосунда эмес',
    'the line is not UTF-8',
  ),
  'wrong-delimiter': text(
    'столбцы разделены не запятой, а знаком «{value}»',
    'бағандар үтірмен емес, «{value}» белгісімен бөлінген',
    'мамычалар үтүр менен эмес, «{value}» белгиси менен бөлүнгөн',
    'columns are separated by “{value}” instead of a comma',
  ),
  'csv-broken': text(
    'строку нельзя разобрать: {value}',
    'жолды талдау мүмкін емес: {value}',
    'сапты талдоо мүмкүн эмес: {value}',
    'the line cannot be read as CSV: {value}',
  ),
  'header-missing': text(
    'нет столбца {value}',
    '{value} бағаны жоқ',
    '{value} мамычасы жок',
    'the column {value} is missing',
  ),
  'header-unknown': text(
    'неизвестный столбец {value}',
    'белгісіз баған {value}',
    'белгисиз мамыча {value}',
    'unknown column {value}',
  ),
  'header-duplicate': text(
    'столбец {value} повторяется',
    '{value} бағаны қайталанады',
    '{value} мамычасы кайталанат',
    'the column {value} is repeated',
  ),
  'delta-unsupported': text(
    'принимается только полная выгрузка (bulk)',
    'тек толық шығару (bulk) қабылданады',
    'толук чыгаруу (bulk) гана кабыл алынат',
    'only a full export (bulk) is accepted',
  ),
  'removal-unsupported': text(
    'импорт ничего не удаляет: укажите дату окончания',
    'импорт ештеңе жоймайды: аяқталу күнін көрсетіңіз',
    'импорт эч нерсе өчүрбөйт: аяктоо күнүн көрсөтүңүз',
    'an import removes nothing: give an end date',
  ),
  'value-missing': text('не заполнено', 'толтырылмаған', 'толтурулган эмес', 'a value is missing'),
  'value-invalid': text(
    'недопустимое значение: {value}',
    'жарамсыз мән: {value}',
    'жараксыз маани: {value}',
    'the value is not valid: {value}',
  ),
  duplicate: text('повторяется: {value}', 'қайталанады: {value}', 'кайталанат: {value}', 'repeated: {value}'),
  'dangling-reference': text(
    'такой записи в выгрузке нет: {value}',
    'шығаруда мұндай жазба жоқ: {value}',
    'чыгарууда мындай жазуу жок: {value}',
    'the upload has no such record: {value}',
  ),
  'code-unknown': text(
    'в университете нет такого кода: {value}',
    'университетте мұндай код жоқ: {value}',
    'университетте мындай код жок: {value}',
    'the university has no such code: {value}',
  ),
  cycle: text(
    'запись подчинена сама себе: {value}',
    'жазба өзіне өзі бағынышты: {value}',
    'жазуу өзүнө өзү баш ийет: {value}',
    'the record is above itself: {value}',
  ),
  'period-overlap': text(
    'время пересекается с другим: {value}',
    'уақыты басқасымен қиылысады: {value}',
    'убактысы башкасы менен кесилишет: {value}',
    'the time overlaps another: {value}',
  ),
  'outside-period': text(
    'дата вне учебного периода: {value}',
    'күн оқу кезеңінен тыс: {value}',
    'күн окуу мезгилинен тышкары: {value}',
    'the date is outside the academic period: {value}',
  ),
  'level-mismatch': text(
    'семестр другого уровня образования: {value}',
    'семестр басқа білім деңгейінікі: {value}',
    'семестр башка билим деңгээлиники: {value}',
    'the semester is of another level of education: {value}',
  ),
  'teacher-not-in-class': text(
    'преподаватель не закреплён за этим курсом: {value}',
    'оқытушы бұл курсқа бекітілмеген: {value}',
    'окутуучу бул курска бекитилген эмес: {value}',
    'the teacher is not enrolled in this class: {value}',
  ),
  'student-not-in-class': text(
    'обучающийся в этот день не в этой группе: {value}',
    'білім алушы бұл күні осы топта емес: {value}',
    'билим алуучу бул күнү ушул топто эмес: {value}',
    'the student is not in this group on that day: {value}',
  ),
  'type-not-in-load': text(
    'такого вида занятий нет в нагрузке: {value}',
    'жүктемеде мұндай сабақ түрі жоқ: {value}',
    'жүктөмдө мындай сабак түрү жок: {value}',
    'this type of lesson is not in the load: {value}',
  ),
  'line-item-without-lesson': text(
    'для этой работы нет занятия в плане: {value}',
    'бұл жұмысқа жоспарда сабақ жоқ: {value}',
    'бул ишке планда сабак жок: {value}',
    'no lesson of the plan has this line item: {value}',
  ),
  'mark-not-of-scale': text(
    'отметка не входит в шкалу: {value}',
    'белгі шкалаға кірмейді: {value}',
    'белги шкалага кирбейт: {value}',
    'the mark is not on the scale: {value}',
  ),
  'mark-before-lesson': text(
    'отметка поставлена раньше занятия: {value}',
    'белгі сабақтан бұрын қойылған: {value}',
    'белги сабактан мурун коюлган: {value}',
    'the mark was given before the lesson: {value}',
  ),
  'login-taken': text(
    'этот логин занят: {value}',
    'бұл логин бос емес: {value}',
    'бул логин бош эмес: {value}',
    'this login is taken: {value}',
  ),
  'code-taken': text(
    'такое же значение уже у другой записи',
    'дәл осындай мән басқа жазбада бар',
    'дал ушундай маани башка жазууда бар',
    'another record has this value already',
  ),
  'position-not-allowed': text(
    'на эту должность назначает только администратор: {value}',
    'бұл лауазымға тек әкімші тағайындайды: {value}',
    'бул кызматка администратор гана дайындайт: {value}',
    'only an administrator appoints to this position: {value}',
  ),
  'lesson-not-yet': text(
    'занятие ещё не состоялось',
    'сабақ әлі өткен жоқ',
    'сабак али өтө элек',
    'the lesson has not taken place yet',
  ),
  'in-use': text(
    'по этой записи уже есть отметки, изменить её нельзя: {value}',
    'бұл жазба бойынша белгілер бар, оны өзгертуге болмайды: {value}',
    'бул жазуу боюнча белгилер бар, аны өзгөртүүгө болбойт: {value}',
    'there are marks under this record, it cannot be changed: {value}',
  ),
  'sheet-closed': text(
    'ведомость закрыта: {value}',
    'ведомость жабық: {value}',
    'ведомость жабык: {value}',
    'the sheet is closed: {value}',
  ),
  'lock-rule-missing': text(
    'не задан срок заполнения для занятий этого вида: {value}',
    'бұл түрдегі сабақтарды толтыру мерзімі белгіленбеген: {value}',
    'бул түрдөгү сабактарды толтуруу мөөнөтү белгиленген эмес: {value}',
    'the university has set no term of filling for this type of lesson: {value}',
  ),
  'mark-changed-since': text(
    'отметка с тех пор изменена в журнале; в выгрузке: {value}',
    'белгі содан бері журналда өзгертілген; шығаруда: {value}',
    'белги ошондон бери журналда өзгөртүлгөн; чыгарууда: {value}',
    'the mark has been changed in the journal since; the upload has: {value}',
  ),
  'lesson-locked': text(
    'занятие закрыто, отметка исправляется по записке; в выгрузке: {value}',
    'сабақ жабық, белгі түсініктеме хат бойынша түзетіледі; шығаруда: {value}',
    'сабак жабык, белги түшүндүрмө кат боюнча оңдолот; чыгарууда: {value}',
    'the lesson is locked, its mark is corrected by a note; the upload has: {value}',
  ),
};

/** A fault of an upload as a rule of a problem's field: rules of forms have names like these too. */
export const ruleOfFault = (code: RosterFaultCode): string => `import-${code}`;

/** What is wrong with an upload, in the reader's language (R51); `{value}` is what stands there, or the column's name. */
export const rosterFaultWords: Readonly<Record<string, LocalizedText>> = Object.fromEntries(
  Object.entries(words).map(([code, text]) => [ruleOfFault(code as RosterFaultCode), text]),
);
