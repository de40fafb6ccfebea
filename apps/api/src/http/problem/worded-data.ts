import type { Language, LocalizedText, Refusal, SubstitutionOrder, WindowScopeValues } from '@kelisim/domain';
import { commonOutcomes, extensionTitles, orderWords } from '@kelisim/domain';
import { wordedSheet } from './worded-sheet';

/** What stands in place of a scope where no right is open at all. */
const noWindow: LocalizedText = {
  ru: 'открытого доступа нет',
  kk: 'ашық қолжетімділік жоқ',
  ky: 'ачык мүмкүндүк жок',
  en: 'no right is open',
};

interface NamedWindow {
  readonly number: string;
  readonly scope: WindowScopeValues;
  readonly closesAt: string;
}

/** The values of a refusal as its words need them: moments in local time, a scope as text. */
export function wordedData(
  refusal: Refusal,
  language: Language,
  zone: string | null,
): Readonly<Record<string, unknown>> {
  const data = refusal.data ?? {};
  if (refusal.code === 'task-closed') return wordedDecision(data, language, zone);
  if (refusal.code === 'journal-locked') return { ...data, scope: wordedScope(data, language, zone) };
  if (refusal.code === 'not-possible-now') return wordedEnds(data, language, zone);
  if (refusal.code === 'not-acting') return wordedOrder(data, language);
  if (refusal.code.startsWith('sheet-')) return wordedSheet(refusal, language);
  return data;
}

function wordedOrder(data: Readonly<Record<string, unknown>>, language: Language): Readonly<Record<string, unknown>> {
  const { order } = data;
  return order === undefined ? data : { ...data, order: orderWords(order as SubstitutionOrder, language) };
}

/** Until when something runs now, and until when it may run at most. */
function wordedEnds(
  data: Readonly<Record<string, unknown>>,
  language: Language,
  zone: string | null,
): Readonly<Record<string, unknown>> {
  const inWords = (moment: unknown): string | undefined =>
    typeof moment === 'string' ? localMoment(moment, language, zone) : undefined;
  return { end: inWords(data.due ?? data.closesAt), latest: inWords(data.latest) };
}

function wordedDecision(
  data: Readonly<Record<string, unknown>>,
  language: Language,
  zone: string | null,
): Readonly<Record<string, unknown>> {
  const { outcome, by, at } = data;
  const title =
    typeof outcome === 'string'
      ? ((commonOutcomes[outcome]?.title ?? extensionTitles[outcome])?.[language] ?? outcome)
      : undefined;
  return {
    outcome: title,
    decidedBy: by,
    decidedAt: typeof at === 'string' ? localMoment(at, language, zone) : undefined,
  };
}

function wordedScope(data: Readonly<Record<string, unknown>>, language: Language, zone: string | null): string {
  const windows = Array.isArray(data.windows) ? (data.windows as readonly NamedWindow[]) : [];
  if (windows.length === 0) return noWindow[language];
  return windows
    .map(
      ({ number, scope, closesAt }) =>
        `${number} (${scope.dates.join(', ')} → ${localMoment(closesAt, language, zone)})`,
    )
    .join('; ');
}

/** A midnight is the end of its day, as the screens say it: «24 November, 24:00» reads as no day later than it is. */
function localMoment(instant: string, language: Language, zone: string | null): string {
  const at = new Date(instant);
  const timeZone = zone ?? 'UTC';
  const hour = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(at);
  if (hour !== '00:00:00' || at.getMilliseconds() > 0)
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);
  return `${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(at.getTime() - 1)}, 24:00`;
}
