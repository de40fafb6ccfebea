import type { Database } from '@kelisim/persistence';
import type { Importer } from './importer';
import { readKnownCodes } from './known-codes';
import { readRoster } from './read-roster';
import { FaultList } from './roster-fault';
import type { RosterFault } from './roster-fault';
import { Tally } from './tally';
import type { FileReport } from './tally';
import { writeRoster } from './write-roster';
import { RosterRefused } from './writing';

/** What an import did, or would do; with faults it did nothing. */
export interface RosterReport {
  readonly dryRun: boolean;
  readonly files: readonly FileReport[];
  /** By file and line; of very many the first ones. */
  readonly faults: readonly RosterFault[];
  readonly faultCount: number;
}

/** The files of an upload by name, and who sends them. */
export interface RosterUpload {
  readonly university: string;
  readonly importer: Importer;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Say what would be done, and do nothing. */
  readonly dryRun: boolean;
}

/** Ends the transaction without keeping anything. */
class NothingKept extends Error {}

/**
 * Imports a university's data (R51): all of it or, with one fault, nothing. A repeated import changes nothing. A dry run does
 * all that an import does and takes it back.
 */
export async function importRoster(database: Database, upload: RosterUpload): Promise<RosterReport> {
  const { university, importer, files, dryRun } = upload;
  const known = await database.read(university, readKnownCodes);
  const { rows, roster, ...found } = readRoster(files, known);
  let tally = new Tally();
  if (roster === null) return { dryRun, files: tally.report(rows), faults: found.faults, faultCount: found.faultCount };
  let faults = new FaultList();
  try {
    await database.transaction(university, async (q) => {
      // A transaction may run again from its beginning.
      tally = new Tally();
      faults = new FaultList();
      await writeRoster(q, roster, { importer, faults, tally });
      if (dryRun) throw new NothingKept();
    });
  } catch (error) {
    if (error instanceof RosterRefused) tally = new Tally();
    else if (!(error instanceof NothingKept)) throw error;
  }
  return { dryRun, files: tally.report(rows), faults: faults.faults, faultCount: faults.count };
}
