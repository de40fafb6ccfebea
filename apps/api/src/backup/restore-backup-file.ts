import { BackupFault, checkBackup, keyCheckOf, restoreBackup, unpacked } from '@kelisim/persistence';
import type { CheckedBackup, NewBeginning } from '@kelisim/persistence';
import { reachInstallation } from '@kelisim/platform';
import type { ReachedInstallation } from '@kelisim/platform';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { productRoot } from '../application/product-folder';
import type { RestoreOptions } from './restore-options';
import type { AllCasesVerified } from './verify-all-cases';
import { verifyAllCases } from './verify-all-cases';

/** What a restoring did and found; kept in a file as evidence (R23). */
export interface RestoreReport extends NewBeginning {
  readonly file: string;
  readonly takenAt: string;
  readonly madeBy: string;
  readonly sha256: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly numbersLeftOut: number;
  /** Whether it was a copy, cut off from other systems. */
  readonly drill: boolean;
  readonly restoredAt: string;
  readonly verified: AllCasesVerified;
}

export interface RestoredFile {
  readonly report: RestoreReport;
  readonly reportFile: string;
}

/**
 * Restores this installation from a backup: the whole file is checked first, then everything is replaced at once, then
 * every case is verified. The product must stand still.
 *
 * @throws Error naming what is in the way; the database is then as it was.
 */
export async function restoreBackupFile(options: RestoreOptions, tell: (line: string) => void): Promise<RestoredFile> {
  const file = resolve(options.file);
  tell('checking the backup …');
  const checked = await checkBackup(unpacked(file));
  const { takenAt, product } = checked.header;
  tell(`  as of ${takenAt}, made by version ${product}`);
  const installation = await reachInstallation(productRoot(), { alone: true, tell });
  try {
    const masterKey = rightKey(installation, checked);
    tell('restoring …');
    const beginning = await restoreBackup(installation.ownerUrl, unpacked(file), options);
    tell('verifying every case …');
    const report: RestoreReport = {
      file,
      takenAt,
      madeBy: product,
      ...checked.trailer,
      ...beginning,
      numbersLeftOut: options.numbersLeftOut,
      drill: options.drill,
      restoredAt: new Date().toISOString(),
      verified: await verifyAllCases(installation.ownerUrl, masterKey, tell),
    };
    return { report, reportFile: await keepReport(installation.dataFolder, report) };
  } finally {
    await installation.release();
  }
}

/** @throws BackupFault where the key is missing or another one: what is restored could never be read. */
function rightKey({ masterKey, dataFolder }: ReachedInstallation, { header }: CheckedBackup): Buffer {
  const place = join(dataFolder, 'master-key');
  if (masterKey === undefined) throw new BackupFault(`There is no master key. Put the copy of it to ${place} first.`);
  if (keyCheckOf(masterKey) === header.keyCheck) return masterKey;
  throw new BackupFault(
    `The master key is not the one of this backup. Put the copy of the right one to ${place} first.`,
  );
}

async function keepReport(dataFolder: string, report: RestoreReport): Promise<string> {
  const folder = join(dataFolder, 'restores');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${report.restoredAt.slice(0, 19).replaceAll(':', '-')}Z.json`);
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
  return file;
}
