import type { ErrorCode, LocalizedText } from '@kelisim/domain';
import type { ProblemKind } from './problem-kind';

const text = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/** The refusals of sheets: why one cannot be formed, closed or printed. */
export const sheetProblems: Readonly<Record<Extract<ErrorCode, `sheet-${string}`>, ProblemKind>> = {
  'sheet-other-department': {
    status: 403,
    title: text(
      'Ведомость формирует другая кафедра',
      'Ведомосты басқа кафедра жасайды',
      'Ведомостту башка кафедра түзөт',
      'The sheet is formed by another department',
    ),
    detail: text(
      'Ведомость интегрированного модуля формирует и закрывает кафедра, завершающая обучение: {department}.',
      'Интеграцияланған модульдің ведомосын оқытуды аяқтайтын кафедра жасайды және жабады: {department}.',
      'Интеграцияланган модулдун ведомостун окутууну аяктаган кафедра түзөт жана жабат: {department}.',
      'The sheet of an integrated module is formed and closed by the department that finishes the teaching: {department}.',
    ),
  },
  'sheet-no-control': {
    status: 409,
    title: text(
      'Контроль для этой ведомости не запланирован',
      'Бұл ведомость үшін бақылау жоспарланбаған',
      'Бул ведомость үчүн көзөмөл пландалган эмес',
      'No control is planned for this sheet',
    ),
    detail: text(
      'Срок закрытия отсчитывается от последнего контроля: сначала внесите его в план занятий.',
      'Жабу мерзімі соңғы бақылаудан бастап есептеледі: алдымен оны сабақ жоспарына енгізіңіз.',
      'Жабуу мөөнөтү акыркы көзөмөлдөн баштап эсептелет: адегенде аны сабактардын планына киргизиңиз.',
      'The term runs from the last control: enter it in the plan of lessons first.',
    ),
  },
  'sheet-incomplete': {
    status: 409,
    title: text(
      'Ведомость заполнена не полностью',
      'Ведомость толық толтырылмаған',
      'Ведомость толук толтурулган эмес',
      'The sheet is not complete',
    ),
    detail: text('Не хватает: {wanting}.', 'Жетіспейді: {wanting}.', 'Жетишпейт: {wanting}.', 'Wanting: {wanting}.'),
  },
  'sheet-closed': {
    status: 409,
    title: text(
      'Ведомость уже закрыта',
      'Ведомость жабылған',
      'Ведомость жабылган',
      'The sheet has been closed already',
    ),
    detail: text(
      '№ {number}. Изменить её можно только по открытому доступу к журналу.',
      '№ {number}. Оны тек журналға ашылған қолжетімділік бойынша өзгертуге болады.',
      '№ {number}. Аны журналга ачылган мүмкүндүк боюнча гана өзгөртүүгө болот.',
      'No. {number}. It is changed only under a right that reopens the journal.',
    ),
  },
  'sheet-not-closed': {
    status: 409,
    title: text('Ведомость не закрыта', 'Ведомость жабылмаған', 'Ведомость жабылган эмес', 'The sheet is not closed'),
    detail: null,
  },
  'sheet-window-open': {
    status: 409,
    title: text(
      'К журналу открыт доступ',
      'Журналға қолжетімділік ашық',
      'Журналга мүмкүндүк ачык',
      'The journal is reopened at this moment',
    ),
    detail: text(
      'Ведомость закрывается после окончания доступа: {windows}.',
      'Ведомость қолжетімділік аяқталғаннан кейін жабылады: {windows}.',
      'Ведомость мүмкүндүк аяктагандан кийин жабылат: {windows}.',
      'The sheet can be closed when this right has ended: {windows}.',
    ),
  },
  'sheet-archived': {
    status: 409,
    title: text(
      'Ведомость уже передана в архив',
      'Ведомость мұрағатқа тапсырылған',
      'Ведомость архивге өткөрүлгөн',
      'The sheet has been archived already',
    ),
    detail: text(
      'Дело по номенклатуре: {archivedAs}.',
      'Номенклатура бойынша іс: {archivedAs}.',
      'Номенклатура боюнча иш: {archivedAs}.',
      'Case of the nomenclature: {archivedAs}.',
    ),
  },
};
