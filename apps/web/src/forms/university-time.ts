const partsIn = (zone: string, moment: Date): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );

/** Today at the university, `YYYY-MM-DD`. */
export const todayIn = (zone: string, now: Date): string => localOf(zone, now).slice(0, 10);

/** A moment as a clock on the university's wall shows it, `YYYY-MM-DDTHH:MM`. */
export function localOf(zone: string, moment: Date): string {
  const { year, month, day, hour, minute } = partsIn(zone, moment);
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}`;
}

/** The moment at which the university's wall clock shows this. */
export function momentAt(zone: string, local: string): string {
  const asIfUtc = new Date(`${local}:00Z`).getTime();
  const shown = new Date(`${localOf(zone, new Date(asIfUtc))}:00Z`).getTime();
  return new Date(asIfUtc - (shown - asIfUtc)).toISOString();
}
