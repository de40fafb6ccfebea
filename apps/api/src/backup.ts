import { stat } from 'node:fs/promises';
import { takeBackupFile } from './backup/take-backup-file';

const USAGE = 'usage: npm run backup -- <folder or file>';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm run backup`: the database of this installation into one file, while the product runs or stands still (R23). */
async function main(): Promise<void> {
  const [target, ...more] = process.argv.slice(2);
  if (target === undefined || target.startsWith('-') || more.length > 0) throw new Error(USAGE);
  const { file, taken, masterKeyFile } = await takeBackupFile(target, say);
  const rows = Object.values(taken.rows).reduce((sum, count) => sum + count, 0);
  say(file);
  say(`  as of   ${taken.takenAt}`);
  say(`  rows    ${rows} (${taken.rows.cases ?? 0} cases)`);
  say(`  size    ${(await stat(file)).size} bytes`);
  say(`  sha256  ${taken.sha256} (of what is packed)`);
  say('The master key is not in it, and without the key nobody can read a case.');
  say(`Keep a copy of ${masterKeyFile} in another place.`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
