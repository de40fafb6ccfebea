import type { FormSchema } from './form-schema';
import type { LocalizedText } from './localized-text';

const words = (ru: string, kk: string, ky: string, en: string): LocalizedText => ({ ru, kk, ky, en });

/**
 * What the secretary registers of a council's decision (R05), whatever the procedure: the minutes and who was present.
 * The question and the wording of the decision are free; without them the extract words both from the case.
 */
export const collegialForm: FormSchema = {
  type: 'object',
  properties: {
    minutesNumber: {
      type: 'string',
      minLength: 1,
      maxLength: 40,
      'x-title': words('Номер протокола', 'Хаттама нөмірі', 'Протоколдун номери', 'Number of the minutes'),
    },
    minutesDate: {
      type: 'string',
      format: 'date',
      'x-when': 'past',
      'x-title': words('Дата протокола', 'Хаттама күні', 'Протоколдун күнү', 'Date of the minutes'),
    },
    present: {
      type: 'array',
      items: { type: 'string', 'x-source': 'council-member' },
      minItems: 1,
      uniqueItems: true,
      'x-title': words('Присутствовали', 'Қатысқандар', 'Катышкандар', 'Members present'),
    },
    question: {
      type: 'string',
      minLength: 1,
      maxLength: 1000,
      'x-title': words(
        'Вопрос повестки дня',
        'Күн тәртібіндегі мәселе',
        'Күн тартибиндеги маселе',
        'Question on the agenda',
      ),
    },
    resolution: {
      type: 'string',
      minLength: 1,
      maxLength: 2000,
      'x-title': words('Формулировка решения', 'Шешімнің тұжырымы', 'Чечимдин жазылышы', 'Wording of the decision'),
    },
  },
  required: ['minutesNumber', 'minutesDate', 'present'],
};
