import type { Definition } from '../definition/definition';
import { run } from './advance';
import type { Fact, Question } from './fact';
import { builtInJournal } from './fact';
import type { Input } from './input';
import type { Situation } from './state';

/** A moment that stands for «when it is recorded» while questions are collected; no answer depends on it. */
const anyMoment = '9999-01-01T00:00:00.000Z';

/**
 * What must be looked up before the input can be applied (design §2.2). It walks the very route that `advance` will
 * take, with stand-ins for the answers; where the route forks on an answer (did a window change anything?) it takes
 * both ways. So every fact that `advance` asks for has been asked for here, and no question depends on another's answer.
 */
export function questions(definition: Definition, situation: Situation | null, input: Input): readonly Question[] {
  const asked = new Map<string, Question>();
  const walk = (world: World): void => {
    run(definition, situation, input, anyMoment, (question) => {
      asked.set(question.id, question);
      return standIn(question, world);
    });
  };
  const acted = situation?.item?.line.acted[0] ?? situation?.case.line.acted[0];
  const visas = situation?.item?.line.visas ?? situation?.case.line.visas ?? [];
  const kept = visas.flatMap(({ by }) => by ?? []);
  const top = (input.type === 'filed' ? input.author : situation?.case.author)?.university ?? '';
  walk({ changes: 0, top });
  if (isForked(asked)) walk({ changes: 1, top });
  // Where all of several who approve keep their visas, or have acted already, the route goes on at once.
  // Other cases, which are most, are not walked through again.
  if ([...asked.values()].some(isOfRound))
    for (const changes of isForked(asked) ? [0, 1] : [0]) walk({ changes, nobodyNew: true, acted, kept, top });
  return [...asked.values()];
}

/** What the stand-ins say where the route forks on an answer. */
interface World {
  readonly changes: number;
  /** Places that mean several mean nobody who was not asked before. */
  readonly nobodyNew?: boolean;
  /** The whole university: a working group's terms count by its calendar, whichever unit the group is. */
  readonly top: string;
  /** Who keeps visas from before a rework: whole groups may. */
  readonly kept?: readonly string[];
  /** Whoever holds a position has acted in the case. */
  readonly acted?: string | undefined;
}

const isOfRound = (question: Question): boolean =>
  question.kind === 'related' || question.kind === 'members' || (question.kind === 'address' && question.sole === true);

/** The route depends on what was changed, or on what a list has come to. */
const isForked = (asked: ReadonlyMap<string, Question>): boolean =>
  isAsked(asked, 'changes') || isAsked(asked, 'tally');

const isAsked = (asked: ReadonlyMap<string, Question>, kind: Question['kind']): boolean =>
  [...asked.values()].some((question) => question.kind === kind);

function standIn(question: Question, { changes, nobodyNew = false, acted, kept = [], top }: World): Fact {
  switch (question.kind) {
    case 'address':
    case 'superior':
    case 'council':
      return {
        kind: 'address',
        at: { position: 'administrator', unit: question.unit },
        passed: [],
        ...(acted === undefined ? {} : { sole: acted }),
      };
    case 'related': {
      const found = { key: '', at: { position: 'administrator', unit: '' }, passed: [] };
      return { kind: 'related', found: nobodyNew ? [] : [found], unknown: [] };
    }
    case 'members':
      // Whoever keeps a visa from before may be all that the group is.
      return { kind: 'members', unit: top, persons: nobodyNew && kept.length > 0 ? kept : [acted ?? 'somebody'] };
    case 'persons':
      return { kind: 'persons', known: question.persons };
    case 'posts':
      return { kind: 'posts', of: Object.fromEntries(question.persons.map((person) => [person, []])) };
    case 'due': {
      const budget = { milliseconds: 0 };
      const explanation = {
        start: anyMoment,
        zone: 'UTC',
        calendar: '',
        budget,
        counted: [],
        skipped: [],
        due: anyMoment,
        pauses: [],
      };
      return { kind: 'due', start: anyMoment, due: anyMoment, explanation };
    }
    case 'recount':
      return { kind: 'recount', due: question.explanation.due, explanation: question.explanation };
    case 'groups':
      return { kind: 'groups', groups: [{ key: '', members: question.members }], unknown: [] };
    case 'changes':
      return { kind: 'changes', count: changes };
    case 'audience':
      return { kind: 'audience', count: 1, hash: '' };
    case 'tally':
      return { kind: 'tally', open: changes, contested: changes, decided: 1, ended: {}, heads: '' };
    case 'opening':
      // Whichever journal it is, nothing more is asked after it.
      return { kind: 'opening', journal: builtInJournal };
  }
}
