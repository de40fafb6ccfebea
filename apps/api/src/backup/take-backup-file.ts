import { keyCheckOf, takeBackup } from '@kelisim/persistence';
import type { TakenBackup } from '@kelisim/persistence';
import { reachInstallation } from '@kelisim/platform';
import { constants, createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { productRoot } from '../application/product-folder';
import { productVersion } from './product-version';

export interface BackupFile {
  readonly file: string;
  readonly taken: TakenBackup;
  /** Where the key lies that opens it. */
  readonly masterKeyFile: string;
}

/**
 * Backs this installation up into a file that nobody but its owner can read. It gets its name when it is complete: a run
 * that was killed leaves nothing that looks like a backup.
 *
 * @param target a folder, in which the file is named by the moment; or a file that is not there yet.
 * @throws Error where there is nothing to back up, or the file is there already.
 */
export async function takeBackupFile(target: string, tell: (line: string) => void): Promise<BackupFile> {
  const root = productRoot();
  const installation = await reachInstallation(root, { alone: false, tell });
  const { dataFolder, masterKey, ownerUrl } = installation;
  try {
    if (masterKey === undefined)
      throw new Error(`There is nothing to back up in ${dataFolder}: it has no master key yet.`);
    const file = await chooseFile(resolve(target));
    const aside = `${file}.part`;
    await rm(aside, { force: true });
    const sink = createWriteStream(aside, { mode: 0o600, flags: 'wx' });
    const facts = { product: await productVersion(root), keyCheck: keyCheckOf(masterKey) };
    const taken = await takeBackup(ownerUrl, sink, facts);
    await keep(aside, file);
    return { file, taken, masterKeyFile: join(dataFolder, 'master-key') };
  } finally {
    await installation.release();
  }
}

async function chooseFile(target: string): Promise<string> {
  const isFolder = await stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const file = isFolder ? join(target, `kelisim-${moment}Z.backup`) : target;
  const isThere = await access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Error(`${file} is there already. A backup is never written over.`);
  await mkdir(dirname(file), { recursive: true });
  return file;
}

/** Forces it to the disk before it gets its name. */
async function keep(aside: string, file: string): Promise<void> {
  const handle = await open(aside, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
}
