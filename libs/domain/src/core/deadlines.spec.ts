import type { Definition } from '../definition/definition';
import { readPack } from '../definition/read-pack';
import { changed, faultsOf } from '../definition/spec-support/broken-pack';
import { sha256 } from '../definition/spec-support/pack-files';
import { usualCalendar } from '../working-time/working-week';
import { actor, author, form, SimulatedCase } from './spec-support/simulated-case';
import type { LineState, RunningDeadline } from './state';

const wholeDue = `    due:
      within: 2 days
      from: form.detectedOn
      remind: [{ before: P1D, to: [holder] }]
      breach: [{ after: PT0H, remind: [author, holder] }]`;

/** The journal correction with another term of the head's visa. */
function withVisaDue(due: string): Definition {
  const read = readPack(changed('definition.yaml', wholeDue, `    due:\n${due}`), sha256);
  if (read.faults !== undefined) throw new Error(read.faults.map(({ message }) => message).join('; '));
  return read.pack.definition;
}

/** A note of Monday 16 November 2026, ten o'clock in Almaty, filed by the usual calendar of Kazakhstan. */
function filed(due: string): SimulatedCase {
  const simulated = new SimulatedCase(withVisaDue(due), 1, { calendar: usualCalendar('KZ', 5) });
  at(simulated, '2026-11-16T05:00:00Z');
  simulated.apply({ type: 'filed', author, form: { ...form, detectedOn: '2026-11-16' } });
  return simulated;
}

function at(simulated: SimulatedCase, moment: string): void {
  simulated.now = Date.parse(moment);
}

const line = (simulated: SimulatedCase): LineState => simulated.state!.line;
const visa = (simulated: SimulatedCase): RunningDeadline => line(simulated).deadlines[0]!;
const by = actor('office');
const decided = (task: string, outcome: string, person = 'head') =>
  ({
    type: 'decided',
    task,
    outcome,
    reason: outcome === 'return' ? 'mend it' : null,
    form: null,
    by: actor(person),
  }) as const;

const twoWorkingDays = `      within: 2 working days
      from: received
      remind: [{ before: 1 working day, to: [holder] }]
      breach: [{ after: P1D, remind: [holder] }]`;

describe('a rung that is counted in working days', () => {
  it('is refused where it would come before the term begins', () => {
    const due = `    due:\n      within: 2 working days\n      remind: [{ before: 2 working days, to: [holder] }]`;
    expect(faultsOf(changed('definition.yaml', wholeDue, due)).map(({ message }) => message)).toEqual([
      'step visa: the reminder would come before the term begins',
    ]);
  });

  it('steps over the week-end', () => {
    const simulated = filed(twoWorkingDays.replace('2 working days', '5 working days'));
    expect(visa(simulated)).toMatchObject({
      due: '2026-11-23T13:00:00Z',
      rungs: [{ id: 'remind-1', at: '2026-11-20T13:00:00.000Z' }, { id: 'due' }, { id: 'breach-1' }],
    });
  });
});

describe('a pause', () => {
  it('keeps what was left of a term in working days, not the calendar days in between', () => {
    const simulated = filed(twoWorkingDays);
    expect(visa(simulated).due).toBe('2026-11-18T13:00:00Z');
    // Stopped on Tuesday at ten: the rest of Tuesday and the whole of Wednesday are left.
    at(simulated, '2026-11-17T05:00:00Z');
    simulated.apply({ type: 'suspended', by, reason: 'a paper of the archive' });
    expect(line(simulated)).toMatchObject({ status: 'suspended', deadlines: [] });
    at(simulated, '2026-11-27T05:00:00Z');
    simulated.apply({ type: 'resumed', by, reason: 'it has come' });
    expect(visa(simulated)).toMatchObject({
      generation: 2,
      // Friday at ten: the rest of Friday, and Monday.
      due: '2026-11-30T13:00:00Z',
      rungs: [{ id: 'remind-1', at: '2026-11-27T13:00:00.000Z' }, { id: 'due' }, { id: 'breach-1' }],
      explanation: {
        pauses: [{ from: '2026-11-17T05:00:00.000Z', left: { kind: 'working', milliseconds: 15 * 3_600_000 } }],
      },
    });
  });

  it('does not undo a breach, and puts off what follows it by as long as it lasted', () => {
    const simulated = filed(twoWorkingDays);
    for (const rung of ['remind-1', 'due']) reach(simulated, rung);
    at(simulated, '2026-11-18T14:00:00Z');
    simulated.apply({ type: 'suspended', by, reason: 'wait' });
    at(simulated, '2026-11-20T14:00:00Z');
    simulated.apply({ type: 'resumed', by, reason: 'go on' });
    expect(visa(simulated)).toMatchObject({
      ...{ due: '2026-11-18T13:00:00Z', breached: true, applied: 0 },
      rungs: [{ id: 'breach-1', at: '2026-11-21T13:00:00.000Z' }],
    });
  });
});

describe('R02 one term over several steps', () => {
  it('stands still while the author mends his note, where the pack says so', () => {
    const simulated = filed('      within: 2 days\n      from: form.detectedOn\n      pausedAt: [author-rework]');
    expect(visa(simulated).due).toBe('2026-11-18T19:00:00Z');
    at(simulated, '2026-11-17T05:00:00Z');
    simulated.apply(decided('visa#1', 'return'));
    at(simulated, '2026-11-19T05:00:00Z');
    const mended = { ...form, detectedOn: '2026-11-16' };
    simulated.apply({ ...decided('author-rework#1', 'submit', author.person), form: mended });
    expect(visa(simulated)).toMatchObject({
      start: '2026-11-15T19:00:00Z',
      due: '2026-11-20T19:00:00Z',
      explanation: { pauses: [{ from: '2026-11-17T05:00:00.000Z', to: '2026-11-19T05:00:00.000Z' }] },
    });
  });

  it('runs on through the rework where it does not', () => {
    const simulated = filed('      within: 2 days\n      from: form.detectedOn');
    at(simulated, '2026-11-17T05:00:00Z');
    simulated.apply(decided('visa#1', 'return'));
    at(simulated, '2026-11-19T05:00:00Z');
    simulated.apply({
      ...decided('author-rework#1', 'submit', author.person),
      form: { ...form, detectedOn: '2026-11-16' },
    });
    expect(visa(simulated).due).toBe('2026-11-18T19:00:00Z');
  });
});

describe('R18 a term that is counted anew', () => {
  const outage = { from: '2026-11-17T05:00:00Z', to: '2026-11-18T05:00:00Z' };
  const recounted = { type: 'recounted', deadline: 'visa#1', calendar: 'any', outage, basis: 'Order 12', by } as const;

  it('ends later by the outage, as a new generation, and says on which basis', () => {
    const simulated = filed(twoWorkingDays);
    at(simulated, '2026-11-18T05:00:00Z');
    expect(simulated.apply(recounted).refused).toBeUndefined();
    expect(visa(simulated)).toMatchObject({
      ...{ generation: 2, due: '2026-11-19T13:00:00Z', breached: false },
      explanation: {
        recounts: [{ from: '2026-11-18T13:00:00Z', to: '2026-11-19T13:00:00Z', basis: 'Order 12', by: 'office' }],
      },
    });
    expect(reach(simulated, 'due', 1).refused?.code).toBe('deadline-stale');
  });

  it('is refused where nothing would move, and where the term does not run', () => {
    const simulated = filed(twoWorkingDays);
    const before = { from: '2026-11-01T05:00:00Z', to: '2026-11-02T05:00:00Z' };
    expect(simulated.apply({ ...recounted, outage: before }).refused?.code).toBe('not-possible-now');
    expect(simulated.apply({ ...recounted, deadline: 'council#1' }).refused?.code).toBe('not-possible-now');
  });

  it('goes on standing in a suspended case, and says the end that it has then', () => {
    const simulated = filed(twoWorkingDays);
    at(simulated, '2026-11-17T09:00:00Z');
    simulated.apply({ type: 'suspended', by, reason: 'wait' });
    at(simulated, '2026-11-18T05:00:00Z');
    const result = simulated.apply(recounted);
    const commands = result.refused === undefined ? result.commands : [];
    expect(commands).toMatchObject([{ do: 'recountStopped', deadline: 'visa#1' }]);
    const [paused] = line(simulated).paused;
    expect(commands).toMatchObject([{ due: paused?.due, explanation: paused?.explanation }]);
    // Of a day's outage the four hours before it stood are lost.
    expect(paused).toMatchObject({
      generation: 1,
      explanation: { pauses: [{ from: outage.from, to: '2026-11-17T09:00:00.000Z' }] },
    });
    expect(line(simulated).deadlines).toEqual([]);
  });

  it('is no breach any more where the new end lies ahead', () => {
    const simulated = filed(twoWorkingDays);
    for (const rung of ['remind-1', 'due']) reach(simulated, rung);
    at(simulated, '2026-11-18T14:00:00Z');
    simulated.apply(recounted);
    expect(visa(simulated)).toMatchObject({ breached: false, rungs: [{ id: 'due' }, { id: 'breach-1' }], applied: 0 });
  });
});

describe('the escalation ladder', () => {
  const ladder = `      within: 2 working days
      from: received
      breach:
        - { after: PT0H, remind: [holder, superior] }
        - { after: 1 working day, reassign: superior }
        - { after: 2 working days, decide: agree }`;

  it('tells the superior, hands the task on to him, and decides by rule, each once and in order', () => {
    const simulated = filed(ladder);
    const first = line(simulated).tasks[0]!;
    expect(commandsOf(reach(simulated, 'due'))).toEqual(['advanceDeadline']);
    expect(commandsOf(reach(simulated, 'breach-1'))).toEqual(['advanceDeadline', 'letter']);
    expect(commandsOf(reach(simulated, 'breach-2'))).toEqual([
      ...['advanceDeadline', 'closeTask', 'openTask', 'startDeadline', 'letter'],
    ]);
    const [handedOn] = line(simulated).tasks;
    expect(handedOn).toMatchObject({
      key: 'visa#2',
      excluded: first.excluded,
      outcomes: first.outcomes,
      address: { kind: 'position', at: { position: 'above-department-head', unit: 'department' } },
    });
    // One term: the new task is as late as the old one was.
    expect(visa(simulated)).toMatchObject({ key: 'visa#1', breached: true, due: '2026-11-18T13:00:00Z' });
    expect(simulated.apply(decided('visa#1', 'agree')).refused?.code).toBe('task-closed');
    expect(visa(simulated).rungs).toEqual([{ id: 'breach-3', at: '2026-11-20T13:00:00.000Z' }]);
    const decidedByRule = reach(simulated, 'breach-3');
    expect(commandsOf(decidedByRule)).toEqual(
      expect.arrayContaining(['closeTask', 'stopDeadline', 'fixDocument', 'letter', 'createItems']),
    );
    expect(line(simulated)).toMatchObject({ step: 'council', tasks: [], deadlines: [] });
  });

  it('is answered by whoever the task was handed on to', () => {
    const simulated = filed(ladder);
    for (const rung of ['due', 'breach-1', 'breach-2']) reach(simulated, rung);
    expect(simulated.apply(decided('visa#2', 'agree', 'dean')).refused).toBeUndefined();
    expect(line(simulated)).toMatchObject({ step: 'council', deadlines: [] });
  });

  it.each([
    ['an unknown outcome', '{ after: P1D, decide: agre }', 'step visa has no outcome «agre»'],
    ['an outcome that needs a reason', '{ after: P1D, decide: return }', 'step visa: «return» needs a person'],
    [
      'two acts at once',
      '{ after: P1D, decide: agree, reassign: superior }',
      'step visa, due, breach, 1: needs one act',
    ],
    [
      'nobody who is higher',
      '{ after: P1D, reassign: boss }',
      'step visa, due, breach, 1, reassign: «boss» is nobody higher',
    ],
  ])('is refused at publishing with %s', (_, rung, message) => {
    const due = `    due:\n      within: 2 days\n      breach: [${rung}]`;
    expect(faultsOf(changed('definition.yaml', wholeDue, due)).map((fault) => fault.message)).toEqual([message]);
  });

  it.each([
    [
      'a term that begins with its step',
      'received',
      'author-rework',
      'a term that begins with its step cannot stand still at another',
    ],
    ['a step that is not there', 'filed', 'nowhere', 'the term cannot stand still at «nowhere»'],
    ['a step of the items', 'filed', 'council', 'the term cannot stand still at «council»'],
  ])('R02 a pause is refused at publishing for %s', (_, from, step, message) => {
    const due = `    due:\n      within: 2 days\n      from: ${from}\n      pausedAt: [${step}]`;
    expect(faultsOf(changed('definition.yaml', wholeDue, due)).map((fault) => fault.message)).toEqual([
      `step visa: ${message}`,
    ]);
  });
});

describe('more time', () => {
  const extendable = `${twoWorkingDays}
      extension: { by: { position: dean, of: author.faculty }, longest: 5 days }`;
  const asked = {
    type: 'extensionAsked',
    ...{ task: 'visa#1', until: '2026-11-20T13:00:00Z', reason: 'the archive is closed' },
    by: actor('head'),
  } as const;
  const answered = (simulated: SimulatedCase, outcome: string, person = 'dean') => {
    const { key } = line(simulated).tasks.find(({ purpose }) => purpose === 'extend')!;
    return simulated.apply({ ...decided(key, outcome, person), reason: 'Order 7' });
  };

  it('is asked of whom the pack names, and given by him: a new generation with its basis', () => {
    const simulated = filed(extendable);
    expect(commandsOf(simulated.apply(asked))).toEqual(['openTask', 'askExtension']);
    expect(line(simulated).tasks[1]).toMatchObject({
      ...{ purpose: 'extend', excluded: 'head', outcomes: ['grant', 'refuse'] },
      address: { kind: 'position', at: { position: 'dean', unit: 'faculty' } },
    });
    expect(visa(simulated).due).toBe('2026-11-18T13:00:00Z');
    expect(commandsOf(answered(simulated, 'grant'))).toEqual(['closeTask', 'startDeadline', 'letter']);
    expect(visa(simulated)).toMatchObject({
      ...{ generation: 2, due: '2026-11-20T13:00:00Z' },
      rungs: [{ id: 'remind-1', at: '2026-11-19T13:00:00.000Z' }, { id: 'due' }, { id: 'breach-1' }],
      explanation: {
        extensions: [{ from: '2026-11-18T13:00:00Z', to: '2026-11-20T13:00:00Z', basis: 'Order 7', by: 'dean' }],
      },
    });
    expect(line(simulated).tasks.map(({ key }) => key)).toEqual(['visa#1']);
  });

  it('changes nothing when it is refused, and both answers need a reason', () => {
    const simulated = filed(extendable);
    simulated.apply(asked);
    const { key } = line(simulated).tasks[1]!;
    expect(simulated.apply({ ...decided(key, 'refuse', 'dean'), reason: ' ' }).refused?.code).toBe('reason-required');
    expect(commandsOf(answered(simulated, 'refuse'))).toEqual(['closeTask', 'letter']);
    expect(visa(simulated)).toMatchObject({ generation: 1, due: '2026-11-18T13:00:00Z' });
  });

  it('is never granted by the one who asks', () => {
    const simulated = filed(extendable);
    simulated.apply(asked);
    expect(answered(simulated, 'grant', 'head').refused?.code).toBe('own-act');
  });

  it.each([
    ['into the past', { until: '2026-11-15T00:00:00Z' }, 'not-possible-now'],
    ['earlier than the term', { until: '2026-11-18T12:00:00Z' }, 'not-possible-now'],
    ['later than the pack allows', { until: '2026-11-24T13:00:00Z' }, 'not-possible-now'],
    ['without an end that is a moment', { until: 'soon' }, 'not-possible-now'],
    ['by the author, whose note it is', { by: actor(author.person) }, 'own-act'],
    ['for a task that is closed', { task: 'visa#7' }, 'task-closed'],
  ])('is refused %s', (_, change, code) => {
    expect(filed(extendable).apply({ ...asked, ...change }).refused?.code).toBe(code);
  });

  it('is refused where the pack gives none, where it is asked already, and after the decision', () => {
    expect(filed(twoWorkingDays).apply(asked).refused).toMatchObject({ data: { why: 'not-extendable' } });
    const simulated = filed(extendable);
    simulated.apply(asked);
    expect(simulated.apply(asked).refused).toMatchObject({ data: { why: 'asked-already' } });
    const { key } = line(simulated).tasks[1]!;
    simulated.apply(decided('visa#1', 'agree'));
    // Nobody has to answer any more.
    expect(line(simulated).tasks.map(({ purpose }) => purpose)).not.toContain('extend');
    expect(simulated.apply({ ...decided(key, 'grant', 'dean'), reason: 'x' }).refused?.code).toBe('task-closed');
    expect(simulated.apply(asked).refused?.code).toBe('task-closed');
  });

  it('may be granted after the breach, as long as the new end lies ahead', () => {
    const simulated = filed(extendable);
    simulated.apply(asked);
    for (const rung of ['remind-1', 'due']) reach(simulated, rung);
    expect(visa(simulated).breached).toBe(true);
    at(simulated, '2026-11-20T14:00:00Z');
    expect(answered(simulated, 'grant').refused).toMatchObject({
      code: 'not-possible-now',
      data: { why: 'until-past' },
    });
    at(simulated, '2026-11-19T05:00:00Z');
    expect(answered(simulated, 'grant').refused).toBeUndefined();
    expect(visa(simulated)).toMatchObject({ breached: false, due: '2026-11-20T13:00:00Z' });
  });

  it('of a window is no matter of the pack', () => {
    const lasts = 'lasts:\n      within: 2 days';
    const pack = changed(
      'definition.yaml',
      lasts,
      `${lasts}\n      extension: { by: { position: dean, of: author.faculty }, longest: 5 days }`,
    );
    expect(faultsOf(pack).map(({ message }) => message)).toEqual([
      'the time of a window is extended by the registrar alone',
    ]);
  });
});

type Applied = ReturnType<SimulatedCase['apply']>;
const commandsOf = (applied: Applied): string[] =>
  applied.refused === undefined ? applied.commands.map((command) => command.do) : [applied.refused.code];

function reach(simulated: SimulatedCase, rung: string, generation = visa(simulated).generation) {
  const planned = visa(simulated).rungs.find(({ id }) => id === rung);
  const { key } = visa(simulated);
  return simulated.apply({ type: 'deadlineReached', deadline: key, generation, rung }, null, planned?.at);
}
