/** Of every login of the sample university. */
export const password = 'kelisim';
