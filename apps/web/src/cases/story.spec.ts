import { isDoneLater, isOpenlyShown, movedClock, storyOf } from './story';
import { closes, decided, eventAt, opens, person } from './spec-support';

const filed = eventAt(0, { type: 'filed', by: person('Teacher'), commands: [opens('visa')] });
const rendered = eventAt(5, { type: 'documentRendered' });

describe('the story of a case', () => {
  it('tells acts of people openly and folds what the machinery did', () => {
    const agreed = decided(10, 'visa', 'agree', { commands: [closes('visa#1')] });
    const story = storyOf([filed, rendered, agreed]);
    expect(story.map(({ kind }) => kind)).toEqual(['act', 'machinery', 'act']);
    expect(story.filter(isOpenlyShown)).toHaveLength(2);
  });

  it('counts how long somebody was waited for from the opening of his task, whatever came between', () => {
    const agreed = decided(10, 'visa', 'agree', { commands: [closes('visa#1')] });
    expect(storyOf([filed, rendered, agreed]).map(({ took }) => took)).toEqual([null, null, 600_000]);
  });

  it('does not take the task of one part for that of another', () => {
    const one = eventAt(1, { type: 'itemStarted', line: 'one', item: 'One', commands: [opens('council')] });
    const two = eventAt(3, { type: 'itemStarted', line: 'two', item: 'Two', commands: [opens('council')] });
    const allowed = decided(4, 'council', 'allow', { line: 'two', item: 'Two', commands: [closes('council#1')] });
    expect(storyOf([filed, one, two, allowed]).at(-1)?.took).toBe(60_000);
  });

  it.each([
    ['windowClosed', [closes('reopen#1', 'cancelled'), { do: 'letter', kind: 'reminder' }, { do: 'closeWindow' }]],
    [
      'handedOn',
      [closes('visa#1', 'cancelled'), opens('visa'), { do: 'startDeadline' }, { do: 'letter', kind: 'escalated' }],
    ],
    [
      'decidedByRule',
      [closes('visa#2', 'cancelled'), { do: 'stopDeadline' }, { do: 'letter', kind: 'escalated' }, opens('council')],
    ],
    ['escalated', [{ do: 'letter', kind: 'escalated' }]],
    ['reminded', [{ do: 'letter', kind: 'reminder' }]],
    ['moved', [opens('council')]],
  ])('tells openly that the clock brought about: %s', (clock, commands) => {
    expect(storyOf([eventAt(1, { type: 'deadlineReached', commands })])[0]).toMatchObject({ kind: 'clock', clock });
  });

  it('R02 tells openly that a term ended, and whose lateness that is', () => {
    const late = { kind: 'author', position: null, unit: 'Biology', step: null, stepTitle: null } as const;
    const ended = eventAt(1, {
      type: 'deadlineReached',
      late: { ...late, people: [], letGoAt: null, due: '2026-11-22T12:01:00Z' },
    });
    expect(storyOf([ended])[0]).toMatchObject({ kind: 'clock', clock: 'ended' });
  });

  it('folds a moment of a deadline at which nothing followed', () => {
    expect(storyOf([eventAt(1, { type: 'deadlineReached' })])[0]).toMatchObject({ kind: 'machinery', clock: null });
  });

  it('tells faults openly', () => {
    expect(storyOf([eventAt(1, { type: 'effectFailed' })])[0]?.kind).toBe('trouble');
  });

  it('tells a recall once, though every part ends by it', () => {
    const recalled = eventAt(2, { type: 'recalled', by: person('Teacher') });
    const part = eventAt(2, { type: 'cancelled', by: person('Teacher'), line: 'one', item: 'One' });
    expect(storyOf([filed, recalled, part]).map(({ kind }) => kind)).toEqual(['act', 'act', 'machinery']);
  });

  it('puts the joining of the parts behind the act that brought it about', () => {
    const joined = eventAt(3, { type: 'itemsJoined' });
    const last = decided(3, 'reopen', 'close', { line: 'one', item: 'One' });
    expect(storyOf([filed, joined, last]).map(({ event }) => event.type)).toEqual(['filed', 'decided', 'itemsJoined']);
  });

  it('tells of the clock’s act when it was done, where that was long after its moment', () => {
    const reminder = { type: 'deadlineReached', commands: [{ do: 'letter', kind: 'reminder' }] };
    const inTime = eventAt(1, reminder);
    const recordedAt = new Date(Date.parse(inTime.effectiveAt) + 4 * 86_400_000).toISOString();
    expect(storyOf([inTime, eventAt(2, { ...reminder, recordedAt })]).map(isDoneLater)).toEqual([false, true]);
    // A person's act has one moment: when it was recorded.
    expect(storyOf([eventAt(3, { type: 'filed', by: person('Teacher'), recordedAt })]).map(isDoneLater)).toEqual([
      false,
    ]);
  });

  it('tells the new end of a clock that goes on standing', () => {
    const due = '2026-11-27T19:00:00Z';
    const recounted = eventAt(1, {
      type: 'recounted',
      by: person('Registrar'),
      commands: [{ do: 'recountStopped', due, explanation: {} }],
    });
    expect(movedClock(recounted)).toEqual({ due, left: null });
  });

  it('tells of a case that stood still once, and of each clock that goes on with what was left of it', () => {
    const left = { kind: 'working', milliseconds: 3_600_000 };
    const starts = { do: 'startDeadline', due: '2026-11-25T12:00:00Z', explanation: { pauses: [{ left }] } };
    const part = { line: 'one', item: 'One', by: person('Registrar') };
    const story = storyOf([
      eventAt(1, { type: 'suspended', by: person('Registrar') }),
      eventAt(1, { type: 'suspended', ...part }),
      eventAt(2, { type: 'resumed', by: person('Registrar') }),
      eventAt(2, { type: 'resumed', ...part, commands: [starts] }),
    ]);
    expect(story.map(({ kind }) => kind)).toEqual(['act', 'machinery', 'act', 'act']);
    expect(story.map(({ event }) => movedClock(event))).toEqual([null, null, null, { due: starts.due, left }]);
  });
});
