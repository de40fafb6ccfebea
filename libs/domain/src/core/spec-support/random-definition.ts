import fc from 'fast-check';
import type { Definition, RungDefinition } from '../../definition/definition';
import type { PlaceDefinition, RoundDefinition } from '../../definition/round-definition';
import type { LocalizedText } from '../../definition/localized-text';
import type { Branch, OutcomeDefinition, StepDefinition } from '../../definition/step-definition';

const text = (words: string): LocalizedText => ({ ru: words, kk: words, ky: words, en: words });

/** A shape the generator draws; numbers are taken modulo what there is. */
interface StepShape {
  readonly kind: 'approval' | 'round' | 'collegial' | 'form' | 'window' | 'document' | 'notify' | 'case';
  readonly each: boolean;
  readonly due: boolean;
  readonly rungs: number;
  readonly back: number;
  readonly ends: boolean;
  readonly stay: boolean;
  readonly conditional: boolean;
  readonly wait: boolean;
}

const hour = 3_600_000;
const usualRungs: readonly RungDefinition[] = [
  { id: 'r0', offset: -hour, act: 'remind', to: [{ kind: 'holder' }, { kind: 'author' }] },
  { id: 'r1', offset: 0, act: 'escalate', to: [{ kind: 'superior' }, { kind: 'author' }] },
  { id: 'r2', offset: hour, act: 'escalate', to: [{ kind: 'superior' }] },
];
/** What happens to a question that nobody answers. */
const ladder: readonly RungDefinition[] = [
  { id: 'r3', offset: 2 * hour, act: 'reassign', to: [{ kind: 'superior' }] },
  { id: 'r4', offset: 3 * hour, act: 'decide', to: [], outcome: 'agree' },
];

const granter = { kind: 'position', position: 'head', of: 'author.faculty' } as const;

const stepShape: fc.Arbitrary<StepShape> = fc.record({
  kind: fc.constantFrom('approval', 'round', 'collegial', 'form', 'window', 'document', 'notify', 'case'),
  each: fc.boolean(),
  due: fc.boolean(),
  rungs: fc.nat(5),
  back: fc.nat(5),
  ends: fc.boolean(),
  stay: fc.boolean(),
  conditional: fc.boolean(),
  wait: fc.boolean(),
});

/**
 * Procedures of every step kind that hold the linter's rules by construction: each step leads on to the next, loops go
 * through a person, and from a step with `each` on everything runs inside items.
 */
export const randomDefinition: fc.Arbitrary<Definition> = fc
  .array(stepShape, { minLength: 1, maxLength: 7 })
  .map((shapes) => {
    const eachAt = shapes.findIndex(
      (shape) => shape.each && shape.kind !== 'document' && shape.kind !== 'notify' && shape.kind !== 'case',
    );
    const steps = shapes.map((shape, index) => toStep(shape, index, shapes.length, eachAt));
    return {
      procedure: 'random',
      title: text('random'),
      implements: [],
      number: 'N-{year}-{seq:1}',
      days: { count: 'calendar', first: 'next' },
      start: { by: 'teacher', form: 'note', document: 'note', next: 's0' },
      steps,
      join:
        eachAt === -1
          ? []
          : [
              { end: 'done', when: { quantifier: 'any', end: 'done' } },
              { end: 'refused', when: 'otherwise' },
            ],
      ends: [
        { id: 'done', title: text('done'), inform: 'author' },
        { id: 'refused', title: text('refused'), inform: 'everybody' },
      ],
    };
  });

/** One or two stages over every way in which somebody can be meant. */
function randomRound({ back, conditional, wait, rungs, ends }: StepShape): RoundDefinition {
  const places: readonly PlaceDefinition[] = [
    { who: { kind: 'position', position: 'head', of: 'author.department' }, looks: ['amount'] },
    { who: { kind: 'related', position: 'dean', relation: 'faculty', of: 'form.students' }, looks: null },
    { who: { kind: 'persons', of: '["p-ada", "p-bob"]' }, looks: ['group'] },
    { who: { kind: 'person', of: 'author.person' }, looks: null },
  ];
  const needed = ([{ kind: 'all' }, { kind: 'count', count: 1 }, { kind: 'percent', percent: 60 }] as const)[
    back % 3
  ] ?? { kind: 'all' };
  const stage = { places: places.slice(rungs % 3), needed };
  return {
    stages: ends ? [stage, { places: places.slice(0, 3), needed: { kind: 'all' } }] : [stage],
    refusal: conditional ? 'heard' : 'ends',
    once: wait ? 'case' : 'step',
    rework: back > 3 ? 'all' : 'changed',
    unmet: 'refuse',
  };
}

function toStep(shape: StepShape, index: number, count: number, eachAt: number): StepDefinition {
  const inItem = eachAt !== -1 && index >= eachAt;
  const first = inItem ? eachAt : 0;
  const onward: Branch['to'] = index + 1 < count ? { next: `s${index + 1}` } : { end: 'done' };
  const branches: readonly Branch[] =
    shape.conditional && index + 1 < count
      ? [
          { when: 'form.amount > 5', to: { next: `s${index + 1}` } },
          { when: null, to: onward },
        ]
      : [{ when: null, to: onward }];
  const base = {
    id: `s${index}`,
    title: text(`s${index}`),
    clause: null,
    inItem,
    each: index === eachAt ? { relation: 'faculty', of: 'form.students', members: 'students' } : null,
  };
  // Back only inside the same scope, and never onto the step that opens the items.
  const backTo = first + (shape.back % (index - first + 1));
  const back: Branch['to'] =
    inItem && backTo === eachAt && index !== eachAt ? { end: 'refused' } : { next: `s${backTo}` };
  const outcome = (
    id: string,
    consent: OutcomeDefinition['consent'],
    more: Partial<OutcomeDefinition>,
  ): OutcomeDefinition => ({
    id,
    title: text(id),
    reason: consent === 'returns' || consent === 'refuses' ? 'required' : 'none',
    consent,
    form: null,
    stay: false,
    produces: [],
    branches: [],
    ...more,
  });
  const outcomes: OutcomeDefinition[] = [
    outcome('agree', 'agrees', { branches, produces: ['note'] }),
    outcome('return', 'returns', {
      branches: [{ when: null, to: inItem && index === eachAt ? { end: 'refused' } : back }],
    }),
    outcome('refuse', 'refuses', { branches: [{ when: null, to: { end: 'refused' } }] }),
    ...(shape.stay ? [outcome('postpone', 'neutral', { stay: true })] : []),
  ];
  const due = shape.due
    ? {
        within: { kind: 'days', days: 2, count: 'pack' } as const,
        from: { kind: 'received' } as const,
        ...(shape.stay ? { extension: { by: granter, longestDays: 30 } } : {}),
        rungs: [...usualRungs, ...(shape.kind === 'approval' || shape.kind === 'round' ? ladder : [])].slice(
          0,
          shape.rungs,
        ),
      }
    : null;
  const by = { kind: 'position', position: 'head', of: 'author.department' } as const;
  switch (shape.kind) {
    case 'approval':
      return { ...base, kind: 'approval', by, due, outcomes };
    case 'round':
      return {
        ...base,
        kind: 'approval',
        round: randomRound(shape),
        due,
        outcomes: [...outcomes.filter(({ stay }) => !stay), outcome('abstain', 'neutral', {})],
      };
    case 'collegial':
      return {
        ...base,
        kind: 'collegial',
        body: { council: 'council', of: inItem ? 'item.faculty' : 'author.faculty' },
        due,
        outcomes,
      };
    case 'form':
      return {
        ...base,
        kind: 'form',
        by: { kind: 'author' },
        form: 'note',
        fills: inItem ? 'step' : 'case',
        due,
        outcomes,
      };
    case 'window':
      return {
        ...base,
        kind: 'window',
        by,
        due,
        holder: { kind: 'author' },
        scope: {
          discipline: 'form.discipline',
          group: 'form.group',
          lessonTypes: null,
          dates: 'form.dates',
          students: inItem ? 'item.students' : 'form.students',
          grades: true,
        },
        lasts: { within: { kind: 'days', days: 2, count: 'pack' }, from: { kind: 'received' }, rungs: [] },
        outcomes: [
          outcome('open', 'agrees', {}),
          outcome('refuse', 'refuses', { branches: [{ when: null, to: { end: 'refused' } }] }),
          outcome('closed', 'agrees', { branches, produces: ['sheet'] }),
          ...(shape.ends ? [outcome('unused', 'neutral', { branches: [{ when: null, to: { end: 'refused' } }] })] : []),
        ],
      };
    case 'document':
      return { ...base, kind: 'document', document: 'note', branches };
    case 'notify':
      return { ...base, kind: 'notify', to: [{ kind: 'everybody' }], message: text('notice'), branches };
    case 'case':
      return {
        ...base,
        kind: 'case',
        procedure: 'child',
        form: { amount: 'form.amount' },
        wait: shape.wait,
        outcomes: [{ end: null, branches }],
      };
  }
}
