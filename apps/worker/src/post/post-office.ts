import {
  CaseSealer,
  claimMail,
  collectTaskItems,
  Database,
  listUniversityIds,
  openMailServer,
  planMail,
  readMailingUniversity,
} from '@kelisim/persistence';
import type { Configuration, Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CONFIGURATION, LOG } from '../tokens';
import type { Carrier } from './carrier';
import { folderCarrier } from './folder-carrier';
import { MailDelivery } from './mail-delivery';
import type { Delivered } from './mail-delivery';
import { removeOldMail } from './old-mail';
import { smtpCarrier } from './smtp-carrier';

const EVERY_MS = 5_000;
/** Tasks that have come lately are looked for less often: a task is to be told within a minute. */
const COLLECT_EVERY_MS = 20_000;
/** What counts as lately: a transaction may commit later than its ids were made, and clocks of machines differ. */
const LATELY_MS = 2 * 60_000;
/** All inboxes are looked through now and then: somebody may have come into a position where tasks wait. */
const SWEEP_EVERY_MS = 10 * 60_000;
const AT_MOST_FOUND = 1_000;
/** In one turn, so that a flood passes evenly: 240 a minute from one worker. */
const AT_MOST_SENT = 20;
const FIRST_REST_MS = 10_000;
const LONGEST_REST_MS = 5 * 60_000;
const CLEAN_EVERY_MS = 86_400_000;

/** A server that did not take mail: how often in a row, and until when it is left alone, by the process's own clock. */
interface Trouble {
  readonly failures: number;
  readonly until: number;
}

/**
 * Tells people by e-mail: finds what is to be told, makes the mails that are to leave now, sends them. Whatever is away, it says
 * so and comes back. Several workers do it at once: each person is looked at by one, each mail sent by one.
 */
@Injectable()
export class PostOffice {
  private readonly troubles = new Map<string, Trouble>();
  private readonly folder: string;
  private nextCollecting = 0;
  /** By university. */
  private readonly nextSweeps = new Map<string, number>();
  private nextCleaning = 0;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseSealer) private readonly sealer: CaseSealer,
    @Inject(MailDelivery) private readonly delivery: MailDelivery,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'dataFolder' | 'publicUrl'>,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.folder = join(configuration.dataFolder, 'mail');
  }

  /** Runs until the signal; a mail that is being sent is sent and recorded first. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.turn(signal);
      // Spread, so that workers that were started together do not all ask at once.
      await pause(EVERY_MS * (0.8 + Math.random() * 0.4), undefined, { signal }).catch(() => undefined);
    }
  }

  /** Looks once at every university. It never rejects. */
  async turn(signal: AbortSignal): Promise<void> {
    const isCollecting = isDue(this.nextCollecting);
    if (isCollecting) this.nextCollecting = performance.now() + COLLECT_EVERY_MS;
    try {
      for (const id of await this.database.system(listUniversityIds)) {
        if (signal.aborted) return;
        await this.lookAt(id, isCollecting, signal);
      }
      await this.clean();
    } catch (error) {
      this.log.warn({ err: error }, 'mail could not be looked at; trying later');
    }
  }

  /** The trouble of one university is not that of the others. */
  private async lookAt(id: string, isCollecting: boolean, signal: AbortSignal): Promise<void> {
    try {
      if (isCollecting) await this.collect(id);
      await this.serve(id, signal);
    } catch (error) {
      this.log.warn({ err: error, university: id }, 'mail of a university could not be looked at; trying later');
    }
  }

  private async collect(id: string): Promise<void> {
    const isSweeping = isDue(this.nextSweeps.get(id) ?? 0);
    const since = isSweeping ? null : Date.now() - LATELY_MS;
    const found = await collectTaskItems(this.database, id, { since, most: AT_MOST_FOUND });
    if (isSweeping && found < AT_MOST_FOUND) this.nextSweeps.set(id, performance.now() + SWEEP_EVERY_MS);
  }

  private async serve(id: string, signal: AbortSignal): Promise<void> {
    const university = await this.database.read(id, async (q) => await readMailingUniversity(q, id));
    if (university === null) return;
    await planMail(this.database, id, university.zone);
    const trouble = this.troubles.get(id);
    if (trouble !== undefined && !isDue(trouble.until)) return;
    // One mail tries whether the server is back; the others do not wear out their tries meanwhile.
    const most = trouble === undefined ? AT_MOST_SENT : 1;
    let carrier: Carrier | null = null;
    try {
      for (let sent = 0; sent < most && !signal.aborted; sent += 1) {
        const mail = await claimMail(this.database, id);
        if (mail === null) return;
        carrier ??= await this.carrierOf(id);
        if (this.isInTrouble(id, await this.delivery.deliver(university, mail, carrier))) return;
      }
    } finally {
      carrier?.close();
    }
  }

  private async carrierOf(id: string): Promise<Carrier> {
    const server = await this.database.read(id, async (q) => await openMailServer(q, this.sealer, id));
    return server === null
      ? folderCarrier(this.folder, new URL(this.configuration.publicUrl).hostname)
      : smtpCarrier(server);
  }

  /** Remembers whether the server takes mail. A recipient whom it refuses is no trouble of others. */
  private isInTrouble(university: string, delivered: Delivered): boolean {
    if (delivered === 'sent') {
      if (this.troubles.delete(university)) this.log.info({ university }, 'mail is taken again');
      return false;
    }
    if (delivered === 'unneeded' || delivered.lies === 'mail') return false;
    const failures = (this.troubles.get(university)?.failures ?? 0) + 1;
    const rest = Math.min(FIRST_REST_MS * 2 ** (failures - 1), LONGEST_REST_MS);
    this.troubles.set(university, { failures, until: performance.now() + rest });
    return true;
  }

  private async clean(): Promise<void> {
    if (!isDue(this.nextCleaning)) return;
    this.nextCleaning = performance.now() + CLEAN_EVERY_MS;
    await removeOldMail(this.folder);
  }
}

const isDue = (moment: number): boolean => performance.now() >= moment;
