import type { FormSchema } from './form-schema';

/** What is asked beside «I have read it» where a copy is handed out too (R37, R49). */
export const receiptForm: FormSchema = {
  type: 'object',
  properties: {
    receivedCopy: {
      type: 'boolean',
      'x-title': {
        ru: 'Копию документа получил(а)',
        kk: 'Құжаттың көшірмесін алдым',
        ky: 'Документтин көчүрмөсүн алдым',
        en: 'I have received a copy',
      },
    },
  },
};
