import { inspect } from 'node:util';
import { ConnectorFault } from '../connector-fault';
import type { OutsideWindow, WindowToLease } from '../journal-system';
import { reconcile } from '../reconcile';
import { MoodleJournal } from './moodle-journal';
import { RecordedMoodle } from './spec-support/recorded-moodle';

const opening = Date.parse('2026-11-22T04:00:00Z');
const closesAt = '2026-11-24T04:00:00.000Z';
const lastSecond = Date.parse(closesAt) / 1000 - 1;
const token = '0123456789abcdef0123456789abcdef';

let moodle: RecordedMoodle;
let now: number;
let system: MoodleJournal;

beforeEach(() => {
  moodle = new RecordedMoodle();
  now = opening;
  system = new MoodleJournal({
    address: 'https://moodle.example.edu/',
    token,
    now: () => new Date(now),
    fetch: moodle.fetch,
  });
});

const window: WindowToLease = {
  id: 'window-1',
  number: 'W-2026-00017',
  generation: 1,
  requestedAt: '2026-11-22T04:00:00Z',
  scope: {
    discipline: 'discipline-1',
    group: 'group-1',
    lessonTypes: ['midterm'],
    dates: ['2026-11-05', '2026-11-06'],
    students: ['student-1', 'student-2'],
    grades: true,
  },
  sourced: {
    discipline: 'PHYS-2',
    group: 'GM-31',
    holder: 'T-42',
    students: { 'student-1': 'S-1', 'student-2': 'S-2' },
  },
  end: { closesAt },
};
const reference = 'm1.7.41-42.301-302';
const outside: OutsideWindow = { ...window, reference };
const pairs = [41, 42].flatMap((assignment) => [301, 302].map((user) => [assignment, user] as const));
const extensions = (): unknown[] => pairs.map(([assignment, user]) => moodle.extension(assignment, user));

async function faultOf(work: Promise<unknown>): Promise<ConnectorFault> {
  const fault = await work.catch((error: unknown) => error);
  if (!(fault instanceof ConnectorFault)) throw new Error('no fault of the connector', { cause: fault });
  return fault;
}

describe('a window in Moodle', () => {
  it('R28 R06 is an extension for exactly its students in exactly its assignments, until its end', async () => {
    const opened = await system.openWindow(window);
    expect(opened).toMatchObject({ reference, opensAt: '2026-11-22T04:00:00.000Z', closesAt });
    expect(extensions()).toEqual([lastSecond, lastSecond, lastSecond, lastSecond]);
    expect(moodle.called.filter((name) => name === 'mod_assign_save_user_extensions')).toHaveLength(2);
    const saved = moodle.calls.find(({ form }) => form.get('wsfunction') === 'mod_assign_save_user_extensions');
    expect([...(saved?.form ?? [])].slice(2)).toEqual([
      ['moodlewsrestformat', 'json'],
      ['assignmentid', '41'],
      ...[0, 1].map((place) => [`userids[${place}]`, String(301 + place)]),
      ...[0, 1].map((place) => [`dates[${place}]`, String(lastSecond)]),
    ]);
  });

  it('R28 R08 gives the cells of its scope and of nothing else', async () => {
    moodle.grade(42, 302, 71, 1_793_990_000);
    const { snapshot } = await system.openWindow(window);
    expect(snapshot.cells.map(({ lesson, date, student, value }) => [lesson, date, student, value])).toEqual([
      ['81', '2026-11-05', 'student-1', '64.5'],
      ['82', '2026-11-06', 'student-1', null],
      ['81', '2026-11-05', 'student-2', '64.5'],
      ['82', '2026-11-06', 'student-2', '71'],
    ]);
  });

  it('R28 tried again it is the same window, and a term is not counted again', async () => {
    const term = { ...window, end: { lastsSeconds: 3600 } };
    const first = await system.openWindow(term);
    now += 90_000;
    expect(await system.openWindow(term)).toMatchObject({ reference, closesAt: first.closesAt });
    expect(moodle.called.filter((name) => name === 'mod_assign_save_user_extensions')).toHaveLength(2);
  });

  it('R28 never lasts longer than it was allowed, though Moodle counts whole seconds', async () => {
    const opened = await system.openWindow({ ...window, end: { closesAt: '2026-11-24T04:00:00.400Z' } });
    expect(opened.closesAt).toBe(closesAt);
    // The whole of this second is in it for Moodle.
    expect(moodle.extension(41, 301)).toBe(lastSecond);
  });

  it('R28 closed by its holder its extensions are gone; of its time Moodle keeps them', async () => {
    await system.openWindow(window);
    now += 60_000;
    expect(await system.closeWindow(outside, 'closed')).toMatchObject({ closedAt: '2026-11-22T04:01:00.000Z' });
    expect(extensions()).toEqual([0, 0, 0, 0]);
    expect(await system.closeWindow(outside, 'closed')).toMatchObject({ snapshot: { cells: { length: 4 } } });

    await system.openWindow(window);
    now = Date.parse(closesAt) + 5000;
    expect(await system.closeWindow(outside, 'lapsed')).toMatchObject({ closedAt: closesAt });
    expect(extensions()).toEqual([lastSecond, lastSecond, lastSecond, lastSecond]);
  });

  it('R28 is extended while it is open, and only to later', async () => {
    await system.openWindow(window);
    const later = '2026-11-25T04:00:00.000Z';
    expect(await system.extendWindow(outside, later)).toEqual({ closesAt: later });
    expect(await system.extendWindow(outside, later)).toEqual({ closesAt: later });
    expect(await faultOf(system.extendWindow(outside, closesAt))).toMatchObject({ reason: 'end-not-later' });
    now = Date.parse(later);
    expect(await faultOf(system.extendWindow(outside, '2026-11-26T04:00:00Z'))).toMatchObject({
      reason: 'window-closed',
    });
  });

  it('R28 its changes are the grades given since, without what Moodle does not tell', async () => {
    const { opensAt } = await system.openWindow(window);
    moodle.grade(42, 302, 71.25, opening / 1000 + 100);
    moodle.grade(43, 301, 90, opening / 1000 + 100);
    expect(await system.readChanges(outside, opensAt)).toEqual([
      {
        discipline: 'PHYS-2',
        group: 'GM-31',
        lesson: '82',
        date: '2026-11-06',
        lessonType: 'midterm',
        student: 'S-2',
        after: '71.25',
        at: '2026-11-22T04:01:40.000Z',
        by: null,
      },
    ]);
  });
});

describe('what Moodle cannot do is refused, and nothing is opened', () => {
  const scoped = (change: Partial<WindowToLease['scope']>): WindowToLease => ({
    ...window,
    scope: { ...window.scope, ...change },
  });
  const named = (change: Partial<WindowToLease['sourced']>): WindowToLease => ({
    ...window,
    sourced: { ...window.sourced, ...change },
  });

  it.each<[string, WindowToLease]>([
    ['course-unknown', named({ discipline: 'PHYS-3' })],
    ['student-unknown', named({ students: { 'student-1': 'S-1', 'student-2': 'S-9' } })],
    ['key-missing', named({ students: { 'student-1': 'S-1' } })],
    ['lesson-unknown', scoped({ dates: ['2026-11-05', '2026-11-08'] })],
    ['lesson-unknown', scoped({ lessonTypes: ['lecture'] })],
    ['not-an-assignment', scoped({ lessonTypes: null, dates: ['2026-11-05', '2026-11-07'] })],
    ['grades-limit', scoped({ grades: false })],
    ['term-passed', { ...window, end: { closesAt: '2026-11-22T04:00:00Z' } }],
  ])('R28 R06 %s', async (reason, asked) => {
    expect(await faultOf(system.openWindow(asked))).toMatchObject({ code: 'refused', reason, retryable: false });
    expect(moodle.called).not.toContain('mod_assign_save_user_extensions');
  });

  it('R28 not-locked-there: an assignment that is still open to everybody', async () => {
    now = Date.parse('2026-11-06T10:00:00Z');
    expect(await faultOf(system.openWindow(window))).toMatchObject({ reason: 'not-locked-there' });
  });

  it('R28 already-extended: what somebody gave by hand is not overwritten', async () => {
    moodle.extend(41, 301, lastSecond + 100);
    expect(await faultOf(system.openWindow(window))).toMatchObject({ reason: 'already-extended' });
    expect(moodle.extension(41, 301)).toBe(lastSecond + 100);
  });

  it('R28 student-locked: a student whom a teacher has locked', async () => {
    moodle.extend(42, 302, 0, 1);
    expect(await faultOf(system.openWindow(window))).toMatchObject({ reason: 'student-locked' });
  });

  it('R28 R06 an extension that is granted to some only is taken back from all', async () => {
    moodle.notEnrolled.push(302);
    expect(await faultOf(system.openWindow(window))).toMatchObject({ reason: 'couldnotgrantextensions' });
    expect(extensions().filter((extension) => extension !== undefined && extension !== 0)).toEqual([]);
  });

  it.each(['', 'm1.7.41', 'm1.7.41.301.9', 'm2.7.41.301', 'm1.7.41-.301', '../x'])(
    'R28 a reference of another kind: «%s»',
    async (other) => {
      expect(await faultOf(system.readSnapshot({ ...outside, reference: other }))).toMatchObject({
        reason: 'reference-invalid',
      });
    },
  );
});

describe('what Moodle says when it fails', () => {
  it('R28 an exception with status 200 is a refusal, maintenance is a pause', async () => {
    moodle.instead.mod_assign_save_user_extensions = 'exception';
    moodle.instead.core_course_get_courses_by_field = 'maintenance';
    expect(await faultOf(system.openWindow(window))).toMatchObject({ code: 'busy', reason: 'sitemaintenance' });
    delete moodle.instead.core_course_get_courses_by_field;
    const fault = await faultOf(system.openWindow(window));
    expect(fault).toMatchObject({ code: 'refused', reason: 'accessexception', retryable: false });
    expect(fault.words).toBe('Access control exception');
    for (const hidden of ['not allowed', 'control']) expect(inspect(fault, { showHidden: true })).not.toContain(hidden);
  });

  it('R28 an answer of another shape is not believed', async () => {
    moodle.instead.gradereport_user_get_grade_items = 'courses';
    expect(await faultOf(system.openWindow(window))).toMatchObject({ code: 'answer-invalid', reason: '/usergrades' });
  });

  it('R28 the token goes in the body, to the one address, and is in no fault', async () => {
    moodle.instead.core_user_get_users_by_field = 'exception';
    const fault = await faultOf(system.openWindow(window));
    expect(moodle.calls.map(({ url }) => url)).toEqual(
      moodle.calls.map(() => 'https://moodle.example.edu/webservice/rest/server.php'),
    );
    expect(moodle.calls.every(({ form }) => form.get('wstoken') === token)).toBe(true);
    expect(JSON.stringify([fault, fault.message, fault.stack, system])).not.toContain(token);
    expect(inspect([fault, system], { depth: 9, showHidden: true })).not.toContain(token);
  });
});

describe('Moodle beside our windows', () => {
  it('R28 finds ours by what they are, and extensions given by hand as strangers', async () => {
    await system.openWindow(window);
    moodle.extend(41, 309, lastSecond - 50);
    const there = await system.listWindows({ since: window.requestedAt, known: [reference] });
    expect(there.map(({ reference: name, state, closesAt: end }) => [name, state, end])).toEqual([
      [reference, 'open', closesAt],
      ['m1.0.41.309', 'open', '2026-11-24T03:59:10.000Z'],
    ]);
    const { id, scope, sourced } = window;
    const opensAt = '2026-11-22T04:00:00.000Z';
    const here = { id, reference, state: 'open' as const, scope, sourced, opensAt, closesAt, closedAt: null };
    const sides = { there, changes: new Map(), now: new Date(now).toISOString(), tolerance: 60 };
    // What a teacher gave by hand is shown, not taken away.
    expect(reconcile({ ...sides, here: [here] })).toMatchObject([{ kind: 'unknown-here', todo: ['incident'] }]);
    await system.closeUnknown({ id: 'none', reference: 'm1.0.41.309', generation: 1 });
    expect([moodle.extension(41, 309), moodle.extension(41, 301)]).toEqual([0, lastSecond]);

    now = Date.parse(closesAt);
    const [after] = await system.listWindows({ since: window.requestedAt, known: [reference] });
    expect(after).toMatchObject({ state: 'closed', closesAt });
  });
});
