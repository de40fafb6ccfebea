/** Reads the text of a cell that is not blank; `undefined` if it cannot be that. */
export type CellReader<T> = (text: string) => T | undefined;

/** A column of a file: whether every row must have a value, and how the value is read. */
export interface Column<T> {
  readonly required: boolean;
  /** What stands in it is told to nobody. */
  readonly secret?: true;
  readonly read: CellReader<Exclude<T, null>>;
}

export const required = <T>(read: CellReader<T>): Column<T> => ({
  required: true,
  read: read as CellReader<Exclude<T, null>>,
});
export const optional = <T>(read: CellReader<T>): Column<T | null> => ({
  required: false,
  read: read as CellReader<Exclude<T, null>>,
});

/** A `sourcedId`: any printable text without spaces, commas and quotes. */
export const identifier: CellReader<string> = (text) => (/^[^\s,"\p{Cc}]{1,255}$/u.test(text) ? text : undefined);

/** Ids of a list: the standard parts them by commas inside one quoted field. */
export const identifiers: CellReader<readonly string[]> = (text) => {
  const ids = text.split(',').map((id) => id.trim());
  return ids.every((id) => identifier(id) !== undefined) ? ids : undefined;
};

/** A text of one line, at most so many characters. */
export const words =
  (longest: number): CellReader<string> =>
  (text) =>
    text.length <= longest && !/\p{Cc}/u.test(text) ? text : undefined;

export const oneOf =
  <const T extends string>(...values: readonly T[]): CellReader<T> =>
  (text) =>
    values.find((value) => value === text);

export const flag: CellReader<boolean> = (text) => (text === 'true' ? true : text === 'false' ? false : undefined);

export const whole =
  (least: number, most: number): CellReader<number> =>
  (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    return number >= least && number <= most ? number : undefined;
  };

/** A date of the calendar, `YYYY-MM-DD`. */
export const date: CellReader<string> = (text) => {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text ? undefined : text;
};

/** A moment as the standard writes it, `2026-09-01T00:00:00.000Z`; its date alone is read. */
export const dateOfMoment: CellReader<string> = (text) => {
  const [day = '', rest] = text.split('T');
  return rest === undefined || /^\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/.test(rest)
    ? date(day)
    : undefined;
};

/** A time of the day by the clock on the wall, `09:30`. */
export const timeOfDay: CellReader<string> = (text) => (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined);

export const decimal: CellReader<string> = (text) => {
  if (!/^-?\d{1,7}(?:\.\d{1,6})?$/.test(text)) return undefined;
  // Some systems write 85 as 85.0: scales know one text for a mark.
  return String(Number(text));
};
/** A column that has to stay blank: secrets do not travel in files. */
export const blankSecret: Column<null> = { required: false, secret: true, read: () => undefined };
