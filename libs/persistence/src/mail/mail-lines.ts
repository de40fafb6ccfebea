import type { Language, NotificationKind } from '@kelisim/domain';
import { caseWords, stepOf } from '@kelisim/domain';
import type { PackStore } from '../packs/pack-store';
import type { MailItemRow } from './read-mail-items';

/** One thing that a mail tells, in the words of its procedure. Nothing that is sealed with the case is among them. */
export interface MailLine {
  readonly kind: NotificationKind;
  readonly case: { readonly id: string; readonly number: string };
  readonly task: string | null;
  /** It asks for more time: the step alone would say that the matter itself is to be decided. */
  readonly asksMoreTime: boolean;
  /** Of the procedure, the step and the end; null where it tells of none. */
  readonly title: string;
  readonly stepTitle: string | null;
  readonly outcomeTitle: string | null;
  /** What the procedure says in a notice. */
  readonly message: string | null;
  readonly due: string | null;
  readonly happenedAt: string;
  /** It could be told only long after it had happened. */
  readonly isLate: boolean;
}

/** Beyond this, in milliseconds, whoever is told learns that it comes late, and when it was (R43). */
const lateAfter = 60 * 60_000;

export const isToldLate = (happenedAt: string, toldAt: string): boolean =>
  Date.parse(toldAt) - Date.parse(happenedAt) > lateAfter;

/** Puts what a mail tells into words, by the version of the procedure that each case runs on. */
export async function mailLines(
  packs: PackStore,
  university: string,
  items: readonly MailItemRow[],
  language: Language,
): Promise<readonly MailLine[]> {
  return await Promise.all(
    items.map(async (item) => {
      const { definition } = await packs.get(university, item.procedure, item.packVersion);
      const step = item.step === null ? undefined : stepOf(definition, item.step);
      return {
        kind: item.kind,
        case: item.case,
        task: item.task,
        asksMoreTime: item.purpose === 'extend',
        ...caseWords(definition, item, language),
        message: step?.kind === 'notify' && item.kind === 'notice' ? step.message[language] : null,
        due: item.due,
        happenedAt: item.happenedAt,
        isLate: isToldLate(item.happenedAt, item.toldAt),
      };
    }),
  );
}
