import type { Language } from '@kelisim/domain';
import { localMoment } from '@kelisim/journal';
import { boardWords } from './board-words';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** «1 w. d. 3 h» of working time; a minus where it is over. */
export function workingWords({ milliseconds, day }: { milliseconds: number; day: number }, language: Language): string {
  const whole = Math.abs(milliseconds);
  const days = day > 0 ? Math.floor(whole / day) : 0;
  const rest = whole - days * day;
  const parts = [
    [days, 'day'],
    [Math.floor(rest / HOUR), 'hour'],
    [Math.floor((rest % HOUR) / MINUTE), 'minute'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).slice(0, 2);
  const text = told.map(([count, unit]) => `${String(count)} ${boardWords[unit][language]}`).join(' ');
  if (text === '') return `0 ${boardWords.minute[language]}`;
  return milliseconds < 0 ? `−${text}` : text;
}

/** Hours with one decimal, as a number; nothing where there is none. */
export const hours = (milliseconds: number | null): string =>
  milliseconds === null ? '' : (Math.round((milliseconds / HOUR) * 10) / 10).toFixed(1);

/** «22.11.2026 14:05», and a midnight as the end of its day: «22.11.2026 24:00». */
export function momentWords(instant: string, zone: string): string {
  const words = localMoment(instant, zone);
  return words.endsWith(' 00:00')
    ? localMoment(new Date(Date.parse(instant) - MINUTE).toISOString(), zone).replace(/\d\d:\d\d$/, '24:00')
    : words;
}
