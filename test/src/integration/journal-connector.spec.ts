import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { ConnectorFault } from '../../../libs/journal/src/connector/connector-fault';
import type { WindowHere } from '../../../libs/journal/src/connector/disagreement';
import { HttpJournal } from '../../../libs/journal/src/connector/http/http-journal';
import type { HttpJournalOptions } from '../../../libs/journal/src/connector/http/http-journal';
import type { LeasedWindow } from '../../../libs/journal/src/connector/journal-system';
import { reconcile } from '../../../libs/journal/src/connector/reconcile';
import { contractProse, faultsOfExamples, faultsOfSeen } from '../support/journal-receiver/contract-check';
import { asked, otherLessons, otherStudents, outside } from '../support/journal-receiver/leased-window';
import { movableClock } from '../support/journal-receiver/movable-clock';
import type { MovableClock } from '../support/journal-receiver/movable-clock';
import { OtherJournal } from '../support/journal-receiver/other-journal';
import { startJournalReceiver } from '../support/journal-receiver/start-journal-receiver';
import type { JournalReceiver } from '../support/journal-receiver/start-journal-receiver';
import type { Misbehaviour } from '../support/journal-receiver/misbehaviour';

const secret = 'spec-secret-of-at-least-thirty-two-bytes';
const key = { id: 'spec-key', secret: Buffer.from(secret) };
const start = '2026-11-22T04:00:00.000Z';

/** Our clock and theirs, the journal of the other side, its server. */
let here: MovableClock;
let there: MovableClock;
let journal: OtherJournal;
let receiver: JournalReceiver;
let system: HttpJournal;

beforeEach(async () => {
  here = movableClock(start);
  there = movableClock(start);
  journal = new OtherJournal(there, otherLessons, otherStudents);
  journal.hold('L-1', 'S-1', '64');
  receiver = await startJournalReceiver({ journal, clock: there, key: { id: key.id, secret } });
  system = connect();
});

afterEach(async () => {
  await receiver.stop();
});

const connect = (options: Partial<HttpJournalOptions> = {}): HttpJournal =>
  new HttpJournal({ address: receiver.address, key, now: () => here.now(), ...options });

const moveBoth = (seconds: number): void => {
  here.advance(seconds);
  there.advance(seconds);
};

const faultOf = async (work: Promise<unknown>): Promise<ConnectorFault> => {
  const fault = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(ConnectorFault);
  return fault as ConnectorFault;
};

const hereAs = (opened: LeasedWindow, state: WindowHere['state'], closedAt: string | null = null): WindowHere => {
  const { reference, opensAt, closesAt } = opened;
  return { id: asked.id, reference, state, scope: asked.scope, sourced: asked.sourced, opensAt, closesAt, closedAt };
};

async function compare(ours: readonly WindowHere[]): Promise<ReturnType<typeof reconcile>> {
  const changes = new Map(
    await Promise.all(
      ours.flatMap(({ reference }) =>
        reference === null
          ? []
          : [system.readChanges(outside(reference), start).then((all) => [reference, all] as const)],
      ),
    ),
  );
  const known = ours.flatMap(({ reference }) => reference ?? []);
  const list = await system.listWindows({ since: start, known });
  return reconcile({ here: ours, there: list, changes, now: here.now().toISOString(), tolerance: 60 });
}

describe('a journal of the institution’s own, driven by the connector', () => {
  it('R28 R06 R08 opens, changes, closes and gives both snapshots', async () => {
    const opened = await system.openWindow(asked);
    expect(opened).toMatchObject({ reference: 'win-1', opensAt: start, closesAt: '2026-11-24T04:00:00.000Z' });
    expect(opened.snapshot.cells.map(({ lesson, student, value }) => [lesson, student, value])).toEqual([
      ['L-1', 'student-1', '64'],
      ['L-1', 'student-2', null],
      ['L-2', 'student-1', null],
      ['L-2', 'student-2', null],
    ]);

    moveBoth(3600);
    const written = [
      journal.write('T-42', 'L-1', 'S-1', '78'),
      journal.write('T-42', 'L-1', 'S-2', 'н/б'),
      journal.write('T-42', 'L-2', 'S-1', '90'),
      journal.write('T-42', 'L-3', 'S-1', '90'),
      journal.write('T-42', 'L-1', 'S-3', '90'),
      journal.write('T-43', 'L-1', 'S-1', '90'),
    ];
    expect(written).toEqual(['written', 'written', 'written', 'locked', 'locked', 'locked']);

    const changes = await system.readChanges(outside(opened.reference), opened.opensAt);
    expect(changes.map(({ lesson, student, before, after, by }) => [lesson, student, before, after, by])).toEqual([
      ['L-1', 'S-1', '64', '78', 'T-42'],
      ['L-1', 'S-2', null, 'н/б', 'T-42'],
      ['L-2', 'S-1', null, '90', 'T-42'],
    ]);
    expect(await system.readChanges(outside(opened.reference), '2026-11-22T06:00:00Z')).toEqual([]);

    const closed = await system.closeWindow(outside(opened.reference), 'closed');
    expect(closed.closedAt).toBe('2026-11-22T05:00:00.000Z');
    expect(closed.snapshot.cells.map(({ value }) => value)).toEqual(['78', 'н/б', '90', null]);
    expect(await system.readSnapshot(outside(opened.reference))).toEqual(closed.snapshot);
    expect(journal.write('T-42', 'L-1', 'S-1', '80')).toBe('locked');
    expect(await compare([hereAs(opened, 'closed', closed.closedAt)])).toEqual([]);
  });

  it('R07 the end is theirs to keep: nobody has to tell them', async () => {
    const opened = await system.openWindow({ ...asked, end: { closesAt: '2026-11-22T05:00:00Z' } });
    moveBoth(3599);
    expect(journal.write('T-42', 'L-1', 'S-1', '70')).toBe('written');
    moveBoth(1);
    expect(journal.write('T-42', 'L-1', 'S-1', '71')).toBe('locked');
    moveBoth(900);
    expect(await system.closeWindow(outside(opened.reference), 'lapsed')).toMatchObject({
      closedAt: '2026-11-22T05:00:00.000Z',
    });
  });

  it('R07 the time counts from the opening that they confirm, however late a retry hears of it', async () => {
    receiver.misbehave({ how: 'breaks-off' });
    expect(await faultOf(system.openWindow(asked))).toMatchObject({ code: 'unreachable', retryable: true });
    moveBoth(2 * 3600);
    const opened = await system.openWindow(asked);
    expect(opened).toMatchObject({ opensAt: start, closesAt: '2026-11-24T04:00:00.000Z' });
  });

  it('R28 an extension moves the end, once', async () => {
    const { reference } = await system.openWindow(asked);
    const later = '2026-11-25T04:00:00.000Z';
    receiver.misbehave({ how: 'breaks-off' });
    await faultOf(system.extendWindow(outside(reference, 2), later));
    expect(await system.extendWindow(outside(reference, 2), later)).toEqual({ closesAt: later });
    expect(await faultOf(system.extendWindow(outside(reference, 3), start))).toMatchObject({
      code: 'refused',
      reason: 'end-not-later',
      retryable: false,
    });
    await system.closeWindow(outside(reference, 4), 'closed');
    expect(await faultOf(system.extendWindow(outside(reference, 5), later))).toMatchObject({ reason: 'window-closed' });
  });

  it.each<readonly [unknown, string | undefined]>([
    ['Группа GM-99 не\n ведётся\u0000 здесь. ', 'Группа GM-99 не ведётся здесь.'],
    ['и'.repeat(600), 'и'.repeat(500)],
    [' \t', undefined],
    [42, undefined],
    [undefined, undefined],
  ])('R28 a refusal is told in their words, and nobody who prints it out reads them', async (message, told) => {
    receiver.misbehave({ how: 'alters', into: (body: object) => ({ ...body, message }) });
    const fault = await faultOf(system.openWindow({ ...asked, sourced: { ...asked.sourced, group: 'GM-99' } }));
    expect([fault.reason, fault.words]).toEqual(['scope-unknown', told]);
    expect(inspect(fault, { depth: 9, showHidden: true }) + JSON.stringify(fault)).not.toContain('GM-99');
  });

  it('R28 the same act is done once however often it is tried, another act is another request', async () => {
    const first = await system.openWindow(asked);
    expect(await system.openWindow(asked)).toEqual(first);
    const second = await system.openWindow({ ...asked, generation: 2 });
    expect(second.reference).not.toBe(first.reference);
    const closed = await system.closeWindow(outside(first.reference), 'closed');
    moveBoth(60);
    expect(await system.closeWindow(outside(first.reference), 'closed')).toEqual(closed);
    const windows = await system.listWindows({ since: start, known: [] });
    expect(windows.map(({ reference, state }) => [reference, state])).toEqual([
      ['win-1', 'closed'],
      ['win-2', 'open'],
    ]);
  });

  it('R06 asks for nothing when a student has no key there', async () => {
    const fault = await faultOf(system.openWindow({ ...asked, sourced: { ...asked.sourced, students: {} } }));
    expect(fault).toMatchObject({ code: 'refused', reason: 'key-missing', retryable: false });
    expect(receiver.seen).toEqual([]);
  });
});

describe('a journal that behaves badly', () => {
  const into = (change: object): Misbehaviour => ({ how: 'alters', into: (body: object) => ({ ...body, ...change }) });
  const without = (name: string): Misbehaviour => ({
    how: 'alters',
    into: (body: object) => Object.fromEntries(Object.entries(body).filter(([one]) => one !== name)),
  });
  const withCell = (change: object): Misbehaviour => ({
    how: 'alters',
    into: (body: { snapshot: { takenAt: string; cells: object[] } }) => {
      const { takenAt, cells } = body.snapshot;
      return { ...body, snapshot: { takenAt, cells: [...cells, { ...cells[0], ...change }] } };
    },
  });

  it.each<[string, Misbehaviour, Partial<ConnectorFault>]>([
    ['fails', { how: 'fails', status: 500 }, { code: 'unreachable', retryable: true, status: 500 }],
    ['stands behind a broken gateway', { how: 'fails', status: 502 }, { code: 'unreachable', retryable: true }],
    ['is busy', { how: 'fails', status: 503, retryAfter: '120' }, { code: 'busy', retryable: true, retryAfter: 120 }],
    ['has had enough', { how: 'fails', status: 429 }, { code: 'busy', retryable: true }],
    [
      'is busy until a moment',
      { how: 'fails', status: 503, retryAfter: 'Sun, 22 Nov 2026 04:05:00 GMT' },
      { code: 'busy', retryAfter: 300 },
    ],
    ['works on another try', { how: 'is-at-work' }, { code: 'busy', retryable: true, reason: 'in-progress' }],
    ['never begins its answer', { how: 'hangs' }, { code: 'timeout', retryable: true }],
    ['never ends its answer', { how: 'stalls' }, { code: 'timeout', retryable: true }],
    ['drops the connection in its answer', { how: 'breaks-off' }, { code: 'unreachable', retryable: true }],
    ['signs with another secret', { how: 'forges' }, { code: 'signature-invalid', retryable: false }],
    ['does not sign', { how: 'signs-nothing' }, { code: 'signature-invalid', retryable: false }],
    ['answers another try', { how: 'replays' }, { code: 'signature-invalid', retryable: false }],
    ['says no JSON', { how: 'says', text: '<html>' }, { code: 'answer-invalid', retryable: false, reason: 'not-json' }],
    ['says nothing', { how: 'says', text: 'null' }, { code: 'answer-invalid', reason: '/' }],
    ['leaves out a field', without('closesAt'), { code: 'answer-invalid', reason: '/closesAt' }],
    ['leaves out the snapshot', without('snapshot'), { code: 'answer-invalid', reason: '/snapshot' }],
    ['opened before it was asked', into({ opensAt: '2026-11-22T03:50:00Z' }), { reason: '/opensAt' }],
    ['opened in the future', into({ opensAt: '2026-11-22T04:10:00Z' }), { reason: '/opensAt' }],
    ['opened on a day that is none', into({ opensAt: '2026-02-30T04:00:00Z' }), { reason: '/opensAt' }],
    ['gives another end', into({ closesAt: '2026-11-24T04:00:01Z' }), { code: 'answer-invalid', reason: '/closesAt' }],
    ['names the window like a way elsewhere', into({ reference: '../../admin' }), { reason: '/reference' }],
    ['names a cell outside the scope', withCell({ student: 'S-3' }), { reason: '/snapshot/cells/4 outside-scope' }],
    ['names a cell twice', withCell({}), { code: 'answer-invalid', reason: '/snapshot/cells/4 named-twice' }],
    ['says too much', { how: 'says', text: `"${'x'.repeat(20_000)}"` }, { reason: 'too-large' }],
    ['sends us elsewhere', { how: 'redirects', to: 'http://127.0.0.1:1/' }, { reason: 'redirect', retryable: false }],
  ])('R28 that %s is told apart', async (_, bad, expected) => {
    const impatient = connect({ limits: { beginsWithin: 300, endsWithin: 500, bytes: 16_384 } });
    receiver.misbehave(bad);
    expect(await faultOf(impatient.openWindow(asked))).toMatchObject(expected);
    // Whatever it was, a retry is the same request, and finds one window.
    await impatient.openWindow(asked);
    expect(await impatient.listWindows({ since: start, known: [] })).toHaveLength(1);
  });

  it('R28 failing twice and then fine, is fine', async () => {
    receiver.misbehave({ how: 'fails', status: 500 }, { how: 'fails', status: 500 });
    const codes = [await faultOf(system.openWindow(asked)), await faultOf(system.openWindow(asked))];
    expect(codes.map(({ code }) => code)).toEqual(['unreachable', 'unreachable']);
    expect(await system.openWindow(asked)).toMatchObject({ reference: 'win-1' });
  });

  it('R28 answering twice is heard once, and spoils no later answer', async () => {
    receiver.misbehave({ how: 'answers-twice' }, { how: 'answers-twice' });
    const opened = await system.openWindow(asked);
    await system.readSnapshot(outside(opened.reference));
    expect(await system.listWindows({ since: start, known: [] })).toHaveLength(1);
  });

  it('R28 nobody there is unreachable', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => free.once('listening', ready));
    const { port } = free.address() as AddressInfo;
    await new Promise((ready) => free.close(ready));
    const fault = await faultOf(connect({ address: `http://127.0.0.1:${port}` }).openWindow(asked));
    expect(fault).toMatchObject({ code: 'unreachable', reason: 'ECONNREFUSED', retryable: true });
  });

  it('R28 a key they do not know, and a clock too far from theirs, are refused', async () => {
    const stranger = connect({
      key: { id: 'spec-key', secret: Buffer.from('another-secret-of-thirty-two-bytes-or-more') },
    });
    expect(await faultOf(stranger.openWindow(asked))).toMatchObject({ code: 'refused', reason: 'not-authorized' });
    here.advance(301);
    expect(await faultOf(system.openWindow(asked))).toMatchObject({ code: 'refused', reason: 'not-authorized' });
  });

  it('R28 a request that was changed on its way is refused there, whatever was changed', async () => {
    const changes: ((url: string, init: RequestInit) => [string, RequestInit])[] = [
      (url, init) => [`${url}?more=1`, init],
      (url, init) => [url, { ...init, body: (init.body as string).replace('S-2', 'S-3') }],
      (url, init) => [url, { ...init, headers: { ...headersOf(init), 'kelisim-request': 'another.open.1' } }],
      (url, init) => [
        url,
        { ...init, headers: { ...headersOf(init), 'kelisim-timestamp': '2026-11-22T04:00:01.000Z' } },
      ],
      (url, init) => [url, { ...init, method: 'PUT' }],
    ];
    for (const change of changes) {
      const tampered = connect({ fetch: (url, init) => fetch(...change(url, init)) });
      expect(await faultOf(tampered.openWindow(asked))).toMatchObject({ code: 'refused', status: 401 });
    }
    expect(await system.listWindows({ since: start, known: [] })).toEqual([]);
  });

  it('R28 no fault tells the secret, the address or a mark', async () => {
    const bad: Misbehaviour[] = [{ how: 'forges' }, { how: 'breaks-off' }, { how: 'fails', status: 500 }, withCell({})];
    receiver.misbehave(...bad);
    for (const { how } of bad) {
      const fault = await faultOf(system.openWindow(asked));
      const told = inspect([how, fault.message, fault.stack, fault, system], { depth: 9, showHidden: true });
      expect(told).not.toContain(secret);
      expect(told).not.toContain('127.0.0.1:');
      expect(told).not.toContain('<Buffer');
      expect(fault.message).not.toContain('64');
    }
  });
});

describe('both sides beside each other', () => {
  const kinds = (list: ReturnType<typeof reconcile>): unknown[] => list.map(({ kind, todo }) => [kind, ...todo]);

  it('R28 R07 a window kept open after its end is closed again, and what was changed in it is shown', async () => {
    const opened = await system.openWindow({ ...asked, end: { closesAt: '2026-11-22T05:00:00Z' } });
    journal.manners.keepsOpen = true;
    moveBoth(3600 + 120);
    expect(journal.write('T-42', 'L-1', 'S-1', '100')).toBe('written');
    const ours = [hereAs(opened, 'closed', opened.closesAt)];
    expect(kinds(await compare(ours))).toEqual([
      ['changes-after-end', 'incident'],
      ['open-there-closed-here', 'close-again', 'incident'],
    ]);
    await system.closeWindow(outside(opened.reference, 2), 'revoked');
    expect(kinds(await compare(ours))).toEqual([['changes-after-end', 'incident']]);
  });

  it('R28 R06 changes outside the scope are shown, with what they were', async () => {
    const opened = await system.openWindow(asked);
    journal.manners.ignoresScope = true;
    moveBoth(60);
    journal.write('T-42', 'L-3', 'S-1', '55');
    journal.write('T-42', 'L-1', 'S-1', '56');
    const found = await compare([hereAs(opened, 'open')]);
    expect(kinds(found)).toEqual([['changes-outside-scope', 'incident']]);
    expect(found[0]?.changes?.map(({ lesson, after }) => [lesson, after])).toEqual([['L-3', '55']]);
  });

  it('R28 R11 a grade changed where none may is outside the scope', async () => {
    const scope = { ...asked.scope, grades: false };
    const opened = await system.openWindow({ ...asked, scope });
    expect(journal.write('T-42', 'L-1', 'S-1', '70')).toBe('locked');
    journal.manners.ignoresScope = true;
    journal.write('T-42', 'L-1', 'S-1', '70');
    journal.write('T-42', 'L-1', 'S-2', 'н/б');
    const [found] = await compare([{ ...hereAs(opened, 'open'), scope }]);
    expect(found).toMatchObject({ kind: 'changes-outside-scope', changes: [{ before: '64', after: '70' }] });
  });

  it('R28 an act that they did twice leaves a window nobody granted', async () => {
    receiver.misbehave({ how: 'breaks-off' }, { how: 'forgets-keys' });
    await faultOf(system.openWindow(asked));
    const opened = await system.openWindow(asked);
    const [found, ...others] = await compare([hereAs(opened, 'open')]);
    expect([found, others]).toMatchObject([
      { kind: 'unknown-here', reference: 'win-1', todo: ['close-again', 'incident'] },
      [],
    ]);
    await system.closeUnknown({ id: asked.id, reference: 'win-1', generation: 2 });
    expect(kinds(await compare([hereAs(opened, 'open')]))).toEqual([['unknown-here', 'incident']]);
  });

  it('R28 a window that they ended early, and one they have lost, are shown', async () => {
    const opened = await system.openWindow(asked);
    journal.close(opened.reference);
    const lost = { ...hereAs(opened, 'open'), id: 'another', reference: 'win-99' };
    const list = await system.listWindows({ since: start, known: [] });
    const now = here.now().toISOString();
    const sides = { there: list, changes: new Map(), now, tolerance: 60 };
    expect(kinds(reconcile({ ...sides, here: [hereAs(opened, 'open'), lost] }))).toEqual([
      ['closed-there-open-here', 'incident'],
      ['unknown-there', 'incident'],
    ]);
  });
});

describe('the contract', () => {
  it('its examples satisfy its schemas', () => {
    const examples = faultsOfExamples();
    expect(examples).toHaveLength(10);
    expect(examples.flat()).toEqual([]);
  });

  it('R28 what the adapter sends and what the receiver says satisfy it', async () => {
    const opened = await system.openWindow(asked);
    const other = {
      ...asked,
      id: '0198c0de-7a10-7000-8000-000000000018',
      end: { closesAt: '2026-11-24T18:59:59+05:00' },
    };
    await system.openWindow({ ...other, scope: { ...asked.scope, lessonTypes: null } });
    await system.extendWindow(outside(opened.reference, 2), '2026-11-26T04:00:00Z');
    journal.write('T-42', 'L-1', 'S-1', '78');
    await system.readChanges(outside(opened.reference), start);
    await system.readSnapshot(outside(opened.reference));
    await system.closeWindow(outside(opened.reference, 3), 'closed');
    await system.listWindows({ since: start, known: [] });
    await faultOf(system.readSnapshot(outside('win-99')));
    await faultOf(system.extendWindow(outside(opened.reference, 4), '2026-11-27T04:00:00Z'));
    await faultOf(system.openWindow({ ...asked, generation: 9, end: { closesAt: '2026-11-21T04:00:00Z' } }));
    await faultOf(system.openWindow({ ...asked, generation: 9, sourced: { ...asked.sourced, group: 'GM-99' } }));

    expect(receiver.seen.map(({ said }) => said.status)).toEqual([
      200, 200, 200, 200, 200, 200, 200, 404, 409, 409, 422,
    ]);
    expect(receiver.seen.flatMap(faultsOfSeen)).toEqual([]);
    const [first] = receiver.seen;
    expect(faultsOfSeen({ ...first!, body: { ...(first!.body as object), closesAt: start } })).not.toEqual([]);
  });

  it('names every refusal that the receiver knows', () => {
    const said = ['not-authorized', 'window-unknown', 'in-progress', 'key-reused', 'window-closed', 'end-not-later'];
    for (const code of [...said, 'term-passed', 'scope-unknown', 'request-invalid']) {
      expect(contractProse()).toContain(`\`${code}\``);
    }
  });
});

function headersOf(init: RequestInit): Record<string, string> {
  return init.headers as Record<string, string>;
}
