/** A part of an iCalendar text: its lines by name, and the parts within it. */
export interface CalendarPart {
  readonly name: string;
  /** By name, without parameters; of several of one name the last. */
  readonly values: Readonly<Record<string, string>>;
  readonly parts: readonly CalendarPart[];
}

/** Reads RFC 5545: folded lines, escaped text, parts within parts. Throws where the text is not well formed. */
export function readCalendar(text: string): CalendarPart {
  if (!text.endsWith('\r\n') && !text.endsWith('END:VCALENDAR')) throw new Error('the text does not end');
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  for (const line of text.split('\r\n'))
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} bytes`);
  let at = 0;
  const readPart = (): CalendarPart => {
    const name = lines[at]?.replace(/^BEGIN:/, '') ?? '';
    const values: Record<string, string> = {};
    const parts: CalendarPart[] = [];
    for (at += 1; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      if (line === `END:${name}`) return { name, values, parts };
      if (line.startsWith('BEGIN:')) parts.push(readPart());
      else {
        const [, key, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
        if (key === undefined || value === undefined) throw new Error(`not a line of a calendar: ${line}`);
        values[key] = value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
      }
    }
    throw new Error(`${name} does not end`);
  };
  return readPart();
}

/** `20261124T130000Z` as other times are written. */
export const calendarMoment = (value: string): string =>
  value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
