import type { CouncilRules, Language, OutcomeDefinition, VoteResult } from '@kelisim/domain';
import { questionWords, voteResult } from '@kelisim/domain';
import type { Floor, OrganisationNames, ReadItem, SittingDetail } from '@kelisim/persistence';
import { countingOf, quorumOfFloor, votersOn } from '@kelisim/persistence';
import type { AgendaItemView, SittingView } from './sitting-schemas';

/** For whom a sitting is shown. */
export interface Reader {
  readonly person: string;
  readonly language: Language;
  readonly names: OrganisationNames;
}

/** A sitting as its reader may see it: votes by name only once he has given his own, or cannot give one. */
export function sittingViewOf(sitting: SittingDetail, reader: Reader): SittingView {
  const { council, floor, rules, minutesNumber, minutesDate } = sitting;
  const { language, names } = reader;
  return {
    ...{ id: sitting.id, version: sitting.version, number: sitting.number, year: sitting.year, kind: sitting.kind },
    council: { id: council.id, title: council.title[language], unit: names.units[council.unit]?.[language] ?? '' },
    ...{ state: sitting.state, plannedFor: sitting.plannedFor, place: sitting.place, deadline: sitting.deadline },
    ...{ openedAt: sitting.openedAt, closedAt: sitting.closedAt, cancelledBecause: sitting.cancelledBecause },
    minutes:
      minutesNumber === null || minutesDate === null
        ? null
        : { number: minutesNumber, date: minutesDate, ...sitting.signatures },
    ...{ roles: [...sitting.roles], keeps: sitting.keeps, rules },
    members: floor.seats.map(({ person, name, role }) => ({
      ...{ person, name, role, me: person === reader.person },
      present: floor.present.includes(person),
    })),
    quorum: rules === null ? null : quorumOfFloor(rules, floor),
    items: sitting.items.map((item) => itemView(item, sitting, rules, reader)),
  };
}

function itemView(item: ReadItem, sitting: SittingDetail, rules: CouncilRules | null, reader: Reader): AgendaItemView {
  const { language, person } = reader;
  const { definition, number, author } = item;
  const { floor } = sitting;
  const outcomes = outcomesOf(item);
  const words = (id: string | null): AgendaItemView['adopted'] | null => {
    const found = outcomes.find((outcome) => outcome.id === id);
    return found === undefined ? null : outcomeView(found, language);
  };
  const voters = rules === null ? null : votersOn(rules, floor, item);
  const nameOf = (id: string): string => floor.seats.find((seat) => seat.person === id)?.name ?? '';
  const mine = item.votes.find((vote) => vote.person === person)?.vote ?? null;
  const mayVote = item.state === 'voting' && mine === null && isVoter(sitting, voters?.voters ?? [], person);
  const isSeen = !mayVote || item.closedAt !== null;
  return {
    ...{ id: item.id, position: item.position, case: { id: item.caseId, number } },
    procedure: { id: item.procedure, title: definition.title[language] },
    author,
    question: item.question ?? questionWords({ number, title: definition.title, author: author.name }, language),
    ...{ ownWords: item.question !== null, due: item.due, waits: item.waits, state: item.state, block: item.block },
    late: item.due !== null && item.due < sitting.now,
    outcomes: outcomes.map((outcome) => outcomeView(outcome, language)),
    adopted: words(item.adopted) ?? { id: item.adopted, title: item.adopted, reason: 'optional' },
    rejected: words(item.rejected),
    recused: item.recused.map(({ person: who, why }) => ({ person: who, name: nameOf(who), why })),
    voters: (voters?.voters ?? []).map((who) => ({
      ...{ person: who, name: nameOf(who), alternate: voters?.alternates.includes(who) === true },
    })),
    votes: isSeen
      ? item.votes.map(({ person: who, vote, recordedBy, at }) => ({
          ...{ person: who, name: nameOf(who), vote, byHand: recordedBy !== who, at: new Date(at).toISOString() },
        }))
      : [],
    ...{ votesGiven: item.votes.length, mine, mayVote },
    tally: tallyOf(item, floor, rules, isSeen),
    ...{ castingVote: item.castingVote, outcome: words(item.outcome) },
    ...{ resolution: item.resolution, remarks: item.remarks, reason: item.reason },
    closedAt: item.closedAt?.toISOString() ?? null,
  };
}

function outcomesOf({ definition, step, outcomes }: ReadItem): readonly OutcomeDefinition[] {
  const found = definition.steps.find(({ id }) => id === step);
  return found?.kind === 'collegial' ? found.outcomes.filter(({ id, stay }) => outcomes.includes(id) && !stay) : [];
}

const outcomeView = ({ id, title, reason }: OutcomeDefinition, language: Language): AgendaItemView['adopted'] => ({
  ...{ id, reason, title: title[language] },
});

function isVoter({ state, deadline, now }: SittingDetail, voters: readonly string[], person: string): boolean {
  return state === 'open' && (deadline === null || now < deadline) && voters.includes(person);
}

function tallyOf(item: ReadItem, floor: Floor, rules: CouncilRules | null, isSeen: boolean): VoteResult | null {
  if (item.result !== null) {
    const { result, decidedBy, counts, majority, base, needed, quorum, castingVote } = item.result;
    return { result, decidedBy, counts, majority, base, needed, quorum, castingVote };
  }
  if (rules === null || !isSeen || item.state !== 'voting') return null;
  return voteResult(rules, countingOf(rules, floor, item));
}
