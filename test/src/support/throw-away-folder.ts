import { endRecordedProcess, readLivingRecord, recordOf, removeCluster, writeRecord } from '@kelisim/platform';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcesses } from './running-product';

const PREFIX = 'kelisim-test-';
const OWNER_FILE = 'owner.json';

/** Deletes a run's folder, ending first what still works in it. */
export async function removeThrowAwayFolder(folder: string): Promise<void> {
  // A product of this run lies in the folder itself or in one below it.
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const product of [folder, ...below.map(({ name }) => join(folder, name))]) await endProcesses(product);
  for (const server of ['postgres', 'temporal']) await endRecordedProcess(join(folder, server, 'process.json'));
  removeCluster(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
}

/** A run that was killed could not tidy up: its servers would run for ever. The next run does it. */
async function removeLeftovers(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    if (readLivingRecord(join(folder, OWNER_FILE)) === undefined) await removeThrowAwayFolder(folder);
  }
}

/** A new folder for the data of this run, with the subfolders `postgres` and `temporal` for the servers' own. */
export async function makeThrowAwayFolder(): Promise<string> {
  await removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const owner = recordOf(process.pid);
  if (owner) writeRecord(join(folder, OWNER_FILE), owner);
  // Postgres may run under another account, which must be able to pass.
  chmodSync(folder, 0o711);
  return folder;
}
