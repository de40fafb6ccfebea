import type { Definition } from '../../definition/definition';
import type { LocalizedText } from '../../definition/localized-text';
import type { RoundDefinition, StageDefinition } from '../../definition/round-definition';
import type { OutcomeDefinition, StepDefinition } from '../../definition/step-definition';
import type { Fact, Question } from '../fact';
import { SimulatedCase } from './simulated-case';

const text = (words: string): LocalizedText => ({ ru: words, kk: words, ky: words, en: words });
const base = { title: text('step'), clause: null, each: null, inItem: false };

const outcome = (
  id: string,
  consent: OutcomeDefinition['consent'],
  to: OutcomeDefinition['branches'][number]['to'] | null,
): OutcomeDefinition => ({
  ...{ id, title: text(id), consent, reason: 'none', form: null, stay: false, produces: [] },
  branches: to === null ? [] : [{ when: null, to }],
});

export const roundOutcomes: readonly OutcomeDefinition[] = [
  outcome('agree', 'agrees', { end: 'agreed' }),
  outcome('agree-with-remarks', 'agrees', { end: 'remarked' }),
  outcome('return', 'returns', { next: 'rework' }),
  outcome('refuse', 'refuses', { end: 'refused' }),
  outcome('abstain', 'neutral', null),
  outcome('none', 'neutral', { end: 'undecided' }),
];

const ends = ['agreed', 'remarked', 'refused', 'undecided'].map((id) => ({
  ...{ id, title: text(id), inform: 'everybody' as const },
}));

/** A place of the round by the name of its position; `p*` are persons. */
export const place = (who: string, looks: readonly string[] | null = null): StageDefinition['places'][number] => ({
  who: who.startsWith('p')
    ? { kind: 'person', of: `"${who}"` }
    : { kind: 'position', position: who, of: 'author.department' },
  looks,
});

/** A round, and the author's rework where somebody returns. */
export function roundDefinition(
  round: Partial<RoundDefinition> & Pick<RoundDefinition, 'stages'>,
  outcomes: readonly OutcomeDefinition[] = roundOutcomes,
): Definition {
  const steps: readonly StepDefinition[] = [
    {
      ...{ ...base, id: 'visas', kind: 'approval' as const, due: null, outcomes },
      round: { refusal: 'ends', once: 'step', rework: 'changed', unmet: 'none', ...round },
    },
    {
      ...{ ...base, id: 'rework', kind: 'form' as const, by: { kind: 'author' as const }, form: 'note', due: null },
      ...{ fills: 'case' as const, outcomes: [outcome('submit', 'agrees', { next: 'visas' })] },
    },
  ];
  return {
    ...{ procedure: 'round', title: text('round'), implements: [], number: '{seq}', parameters: {} },
    days: { count: 'calendar', first: 'next' },
    start: { by: 'teacher', form: 'note', document: null, next: 'visas' },
    ...{ steps, ends, join: [] },
  } as unknown as Definition;
}

/** A case whose positions are held by the persons that are named; nobody else holds them. */
export class RoundCase extends SimulatedCase {
  constructor(
    definition: Definition,
    private readonly holders: Readonly<Record<string, string>> = {},
  ) {
    super(definition, 0);
  }

  protected override answer(question: Question, effectiveAt: string): Fact {
    const fact = super.answer(question, effectiveAt);
    if (question.kind !== 'address' || fact.kind !== 'address') return fact;
    const sole = this.holders[question.position];
    const { kind, at, passed } = fact;
    return { kind, at, passed, ...(sole === undefined ? {} : { sole }) };
  }
}
