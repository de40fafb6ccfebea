import { randomUUID } from 'node:crypto';
import { requireAddress } from '../address';
import { ConnectorFault } from '../connector-fault';
import type { ExchangeLimits, Fetch } from '../exchange';
import { usualLimits } from '../exchange';
import type {
  ClosedWindow,
  JournalChange,
  JournalSnapshot,
  JournalSystem,
  LeasedWindow,
  OutsideWindow,
  WindowQuery,
  WindowThere,
  WindowToLease,
} from '../journal-system';
import { requestKey } from '../request-key';
import { scopeThere, snapshotHere } from '../scope-there';
import type { Shape } from '../shape';
import { readShape } from '../shape';
import {
  changeAnswer,
  closedAnswer,
  endedAnswer,
  extendedAnswer,
  leasedAnswer,
  referencePattern,
  snapshotAnswer,
  windowAnswer,
} from './answers';
import { checkClosing, checkEnd, checkOpening } from './check-moments';
import { readAllParts } from './read-all-parts';
import type { SignedLine } from './signed-exchange';
import { askSigned } from './signed-exchange';
import type { SigningKey } from './signing';

/** How a journal that keeps our contract is reached. */
export interface HttpJournalOptions {
  /** Root of the contract's paths, e.g. `https://journal.example.edu/kelisim`. */
  readonly address: string;
  readonly key: SigningKey;
  /** The clock of the law. */
  readonly now: () => Date;
  readonly fetch?: Fetch;
  readonly limits?: ExchangeLimits;
  /** How far their clock may be from ours, in seconds; 60 where nothing is said. */
  readonly clockTolerance?: number;
}

/** What a request about a window is made of. */
type NamedThere = Pick<OutsideWindow, 'id' | 'reference' | 'generation'>;

/** Drives an outside journal by the contract in docs/contracts/journal-connector.yaml (R28). Holds no state. */
export class HttpJournal implements JournalSystem {
  /** Hidden from whoever prints or writes this out: it holds the secret. */
  readonly #line: SignedLine;
  private readonly tolerance: number;

  /** @throws Error for an address or a key that may not be used. */
  constructor(options: HttpJournalOptions) {
    const { key, now, fetch = globalThis.fetch, limits = usualLimits, clockTolerance = 60 } = options;
    if (!/^[A-Za-z0-9._-]{1,100}$/u.test(key.id)) throw new Error('the name of a signing key is refused');
    if (key.secret.byteLength < 32) throw new Error('the secret of a signing key is shorter than 32 bytes');
    this.#line = { address: requireAddress(options.address), key, fetch, now, limits };
    this.tolerance = clockTolerance * 1000;
  }

  async openWindow(window: WindowToLease): Promise<LeasedWindow> {
    const { id, number, generation, sourced, end } = window;
    const scope = scopeThere(window.scope, sourced);
    const body = { window: id, number, generation, holder: sourced.holder, scope, ...end };
    const opened = await this.act('/v1/windows', requestKey(id, 'open', generation), body, leasedAnswer);
    checkOpening(window, opened, { now: this.#line.now(), tolerance: this.tolerance });
    return { ...opened, snapshot: snapshotHere(opened.snapshot, window) };
  }

  async closeWindow(window: OutsideWindow, how: 'closed' | 'lapsed' | 'revoked'): Promise<ClosedWindow> {
    const closed = await this.actOn(window, 'close', 'closing', { how }, closedAnswer);
    checkClosing(closed, { now: this.#line.now(), tolerance: this.tolerance });
    return { ...closed, snapshot: snapshotHere(closed.snapshot, window) };
  }

  async closeUnknown(window: NamedThere): Promise<{ readonly closedAt: string }> {
    return await this.actOn(window, 'close', 'closing', { how: 'revoked' }, endedAnswer);
  }

  async extendWindow(window: OutsideWindow, closesAt: string): Promise<{ readonly closesAt: string }> {
    const extended = await this.actOn(window, 'extend', 'extension', { closesAt }, extendedAnswer);
    checkEnd(closesAt, extended.closesAt);
    return extended;
  }

  async readSnapshot(window: OutsideWindow): Promise<JournalSnapshot> {
    const read = readShape(snapshotAnswer, await this.ask(`${pathOf(window)}/snapshot`));
    return snapshotHere(read, window);
  }

  async readChanges(window: OutsideWindow, since: string): Promise<readonly JournalChange[]> {
    const path = `${pathOf(window)}/changes`;
    return await readAllParts((part) => this.ask(part), path, { since }, changeAnswer);
  }

  async listWindows({ since }: WindowQuery): Promise<readonly WindowThere[]> {
    return await readAllParts((part) => this.ask(part), '/v1/windows', { since }, windowAnswer);
  }

  private async actOn<T>(
    window: NamedThere,
    act: 'extend' | 'close',
    name: string,
    said: object,
    shape: Shape<T>,
  ): Promise<T> {
    const key = requestKey(window.id, act, window.generation);
    return await this.act(`${pathOf(window)}/${name}`, key, { window: window.id, ...said }, shape);
  }

  private async act<T>(path: string, request: string, body: object, shape: Shape<T>): Promise<T> {
    return readShape(shape, await askSigned(this.#line, { method: 'POST', path, request, body }));
  }

  private async ask(path: string): Promise<unknown> {
    return await askSigned(this.#line, { method: 'GET', path, request: randomUUID(), body: null });
  }
}

/** A reference was checked when it came in, and is again: it has lain in a database since, and `..` would lead elsewhere. */
function pathOf({ reference }: NamedThere): string {
  if (!referencePattern.test(reference)) throw new ConnectorFault('refused', { reason: 'reference-invalid' });
  return `/v1/windows/${reference}`;
}
