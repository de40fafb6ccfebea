import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { GENTLE_END } from './end-process';
import type { EndingSteps } from './end-process';
import { lastLines, openLogFile } from './log-file';
import { recordOf, writeRecord } from './process-record';
import { stepBack } from './step-back';

/** The account a child runs under, where it is not our own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface SupervisedOptions {
  /** How messages call it, for example `the worker`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly account?: Account;
  /** Where its output goes. */
  readonly logFile: string;
  /** Where it is remembered, so that a later run can end it if this one is killed (see `endRecordedProcess`). */
  readonly recordFile: string;
  /** Whether it does its work now. Asked until it says yes, also after each restart. */
  readonly ready: (pid: number) => Promise<boolean>;
  /** How long the first start may take, in ms. */
  readonly readyWithinMs?: number;
  readonly ending?: EndingSteps;
  /** How far it steps back when the processor is short, as in `os.setPriority`: 0 is not at all. */
  readonly niceness?: number;
  /** Hears of deaths and restarts, in a sentence. */
  readonly tell?: (message: string) => void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** A life this long ends a series of deaths: the next pause is short again. */
const GOOD_LIFE_MS = 30_000;
/** So many deaths before it was ever ready mean that it cannot start at all. */
const DEATHS_BEFORE_GIVING_UP = 5;
const ASK_EVERY_MS = 50;

/** A child that is started again when it dies, until it is stopped. */
export class SupervisedProcess {
  /** Settles when it is ready for the first time; rejects, naming its last words, when it cannot start. */
  readonly ready: Promise<void>;
  private child: ChildProcess | undefined;
  private deathsBeforeReady = 0;
  private readonly stopping = new AbortController();
  private becomeReady!: () => void;
  private refuse!: (reason: Error) => void;
  private readonly life: Promise<void>;

  constructor(private readonly options: SupervisedOptions) {
    this.ready = new Promise((resolve, reject) => {
      this.becomeReady = resolve;
      this.refuse = reject;
    });
    // Whoever does not wait for readiness must not be ended by its failure; whoever waits still hears it.
    this.ready.catch(() => undefined);
    this.life = this.live();
  }

  /** The process number of this moment; undefined between two lives. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends the child and waits until it is gone. Calling it again does no harm. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const { child } = this;
    if (child) await this.endChild(child);
    await this.life;
    rmSync(this.options.recordFile, { force: true });
  }

  private async live(): Promise<void> {
    const patienceMs = this.options.readyWithinMs ?? 60_000;
    const giveUp = setTimeout(() => {
      this.fail(`was not ready after ${patienceMs / 1000} s`);
    }, patienceMs);
    giveUp.unref();
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.isStopping()) {
      const begun = performance.now();
      // A start that fails here (a full disk, an account that is gone) is a death like any other.
      const end = await this.liveOnce().catch((error: unknown) => String(error));
      if (this.isStopping()) break;
      this.countDeath(end);
      if (performance.now() - begun > GOOD_LIFE_MS) pauseMs = FIRST_PAUSE_MS;
      this.options.tell?.(`${this.options.name} ended (${end}); starting it again in ${pauseMs / 1000} s`);
      await pause(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
    clearTimeout(giveUp);
    this.fail('was stopped before it was ready');
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private countDeath(end: string): void {
    this.deathsBeforeReady += 1;
    if (this.deathsBeforeReady < DEATHS_BEFORE_GIVING_UP) return;
    this.fail(`ended ${this.deathsBeforeReady} times before it was ready (${end})`);
  }

  /** One life of the child, from its start to its end; answers with how it ended. */
  private async liveOnce(): Promise<string> {
    const { command, args, env, cwd, account, logFile } = this.options;
    const log = openLogFile(logFile);
    // In a group of its own: Ctrl-C in the terminal reaches us alone, and we end the children in the right order.
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', log, log],
      detached: true,
      ...(cwd === undefined ? {} : { cwd }),
      ...account,
    });
    closeSync(log);
    this.child = child;
    const ended = new Promise<string>((done) => {
      child.once('exit', (code, signal) => {
        done(signal ?? `code ${code ?? 'unknown'}`);
      });
      child.once('error', (error) => {
        done(error.message);
      });
    });
    if (child.pid !== undefined) {
      stepBack(child.pid, this.options.niceness ?? 0);
      const record = recordOf(child.pid);
      if (record) writeRecord(this.options.recordFile, record);
      void this.awaitReadiness(child, child.pid);
    }
    const end = await ended;
    this.child = undefined;
    return end;
  }

  private async awaitReadiness(child: ChildProcess, pid: number): Promise<void> {
    while (this.child === child && !this.isStopping()) {
      const ready = await this.options.ready(pid).catch(() => false);
      if (ready) {
        // Once ready, its deaths no longer mean that it cannot start; settling twice does nothing.
        this.becomeReady();
        return;
      }
      await pause(ASK_EVERY_MS);
    }
  }

  private async endChild(child: ChildProcess): Promise<void> {
    for (const [signal, patienceMs] of this.options.ending ?? GENTLE_END) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await Promise.race([this.life, pause(patienceMs, undefined, { ref: false })]);
    }
  }

  private fail(reason: string): void {
    const words = lastLines(this.options.logFile);
    this.refuse(new Error(`${this.options.name} ${reason}.${words === '' ? '' : `\nIts last words:\n${words}`}`));
  }
}

/** Starts a child and keeps it running; see `SupervisedProcess`. */
export const superviseProcess = (options: SupervisedOptions): SupervisedProcess => new SupervisedProcess(options);
