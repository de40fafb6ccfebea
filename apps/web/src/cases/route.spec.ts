import type { CaseEvent } from '../api/generated/model';
import { routeOf } from './route';
import { closes, decided, eventAt, opens, person } from './spec-support';

const steps = ['visa', 'rework', 'council', 'reopen'].map((id) => ({ id, title: id, clause: null }));
const filed = eventAt(0, { type: 'filed', by: person('Teacher'), commands: [opens('visa')] });
const open = (step: string): Parameters<typeof routeOf>[1] => ({
  state: 'open',
  step,
  tasks: [{ step }],
  items: [],
});
const ended: Parameters<typeof routeOf>[1] = { state: 'ended', step: 'visa', tasks: [], items: [] };
const marks = (of: Parameters<typeof routeOf>[1], events: readonly CaseEvent[]): Record<string, string> =>
  Object.fromEntries(routeOf(steps, of, events).map(({ id, mark }) => [id, mark]));

describe('the route of a case', () => {
  it('begins with what is asked first; the rest is only possible', () => {
    expect(marks(open('visa'), [filed])).toEqual({
      ...{ visa: 'current', rework: 'possible', council: 'possible', reopen: 'possible' },
    });
  });

  it('tells a step that was passed by from one that may come', () => {
    const agreed = decided(1, 'visa', 'agree', { commands: [closes('visa#1'), opens('council')] });
    expect(marks(open('council'), [filed, agreed])).toEqual({
      ...{ visa: 'done', rework: 'leftOut', council: 'current', reopen: 'possible' },
    });
  });

  it('shows a step that is asked again as the present one, with its earlier decision', () => {
    const returned = decided(1, 'visa', 'return', { commands: [closes('visa#1'), opens('rework')] });
    const again = decided(2, 'rework', 'submit', { commands: [closes('rework#1'), opens('visa', 'visa#2')] });
    const route = routeOf(steps, open('visa'), [filed, returned, again]);
    expect(route.map(({ mark }) => mark)).toEqual(['current', 'done', 'possible', 'possible']);
    expect(route[0]?.decisions.map(({ outcome }) => outcome)).toEqual(['return']);
  });

  it('stands where its open parts stand, wherever the case itself is', () => {
    const agreed = decided(1, 'visa', 'agree', { commands: [closes('visa#1')] });
    const started = eventAt(1, { type: 'itemStarted', step: 'council', item: 'Faculty', line: 'item' });
    const allowed = decided(2, 'council', 'allow', { line: 'item', item: 'Faculty', commands: [opens('reopen')] });
    const of = { ...open('reopen'), step: 'council', items: [{ step: 'reopen', state: 'open' }] };
    expect(marks(of, [filed, agreed, started, allowed])).toEqual({
      ...{ visa: 'done', rework: 'leftOut', council: 'done', reopen: 'current' },
    });
  });

  it('ends where it was refused: what lies behind that was not needed', () => {
    const refused = decided(1, 'visa', 'refuse', { commands: [closes('visa#1')] });
    expect(marks(ended, [filed, refused])).toEqual({
      ...{ visa: 'done', rework: 'leftOut', council: 'leftOut', reopen: 'leftOut' },
    });
  });

  it('says where it was broken off by a recall', () => {
    const recalled = eventAt(1, {
      ...{ type: 'recalled', by: person('Teacher'), commands: [closes('visa#1', 'cancelled')] },
    });
    expect(marks(ended, [filed, recalled]).visa).toBe('brokenOff');
  });

  it('knows steps of an earlier version from the events alone', () => {
    const old = decided(1, 'dean', 'agree');
    expect(routeOf(steps, ended, [filed, old]).at(-1)).toMatchObject({ id: 'dean', title: 'dean', mark: 'done' });
  });
});
