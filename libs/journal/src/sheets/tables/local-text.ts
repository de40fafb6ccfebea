/** «22.11.2026 14:05» in a zone. */
export function localMoment(instant: string, zone: string): string {
  const parts = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('ru-RU', { ...parts, timeZone: zone }).format(new Date(instant)).replace(',', '');
}

/** «22.11» of a local date. */
export const dayAndMonth = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}`;
