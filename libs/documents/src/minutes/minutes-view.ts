import type { Language, MinutesItem, SittingMinutes, VoteResult } from '@kelisim/domain';
import { questionWords } from '@kelisim/domain';

/** The words of minutes in one language, by name. */
export type MinutesWords = Readonly<Record<string, string>>;

/** Minutes with the signatures under them, and whose they are. */
export interface MinutesToPrint {
  readonly minutes: SittingMinutes;
  readonly signatures: {
    readonly chair: { readonly name: string; readonly at: string } | null;
    readonly secretary: { readonly name: string; readonly at: string } | null;
  };
  readonly university: string;
  readonly zone: string;
}

/** What the template of minutes places, in the language of the print. An absent part is an empty text. */
export function minutesView({ minutes, signatures }: MinutesToPrint, words: MinutesWords, language: Language): object {
  const { kind, present, absent, quorum } = minutes;
  const isWritten = kind === 'written';
  return {
    ...{ number: minutes.number, date: minutes.date, openedAt: minutes.openedAt, closedAt: minutes.closedAt },
    ...{ council: minutes.council[language], unit: minutes.unit[language], kindOf: words[kind] ?? '' },
    ...{ place: minutes.place ?? '', deadline: minutes.deadline ?? '' },
    ...{ chair: signatures.chair?.name ?? minutes.chair, secretary: signatures.secretary?.name ?? minutes.secretary },
    ...{ chairSigned: signatures.chair?.at ?? '', secretarySigned: signatures.secretary?.at ?? '' },
    presentTitle: words[isWritten ? 'returned' : 'present'] ?? '',
    presentNames: present
      .map(({ name, role }) => (role === 'alternate' ? `${name} (${words.alternate ?? ''})` : name))
      .join(', '),
    absentTitle: words[isWritten ? 'unreturned' : 'absent'] ?? '',
    absentNames: absent.join(', '),
    quorum: fill(words[quorum.holds ? 'quorumHolds' : 'quorumFails'], { ...quorum }),
    items: minutes.items.map((item) => itemView(item, words, language, minutes.rules.voting === 'roll' || isWritten)),
  };
}

function itemView(item: MinutesItem, words: MinutesWords, language: Language, byName: boolean): object {
  const { result, votes, state, reason } = item;
  return {
    question: item.question ?? questionWords(item, language),
    recused: item.recused.join(', '),
    tally: result === null ? '' : fill(words.tally, { ...result.counts }),
    byName: byName ? votes.map(({ name, vote }) => `${name} — ${words[vote] ?? ''}`).join('; ') : '',
    casting: castingWords(result, words),
    decision: state === 'decided' ? (item.decision?.[language] ?? '') : (words[state] ?? ''),
    ...{ resolution: item.resolution ?? '', remarks: item.remarks ?? '' },
    reason: reason === 'decided-meanwhile' ? (words.decidedMeanwhile ?? '') : (reason ?? ''),
  };
}

const fill = (text = '', values: Readonly<Record<string, unknown>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

function castingWords(result: VoteResult | null, words: MinutesWords): string {
  const cast = result?.castingVote ?? null;
  if (cast === null) return '';
  return words[cast === 'for' ? 'castingFor' : 'castingAgainst'] ?? '';
}
