import { readRestoreOptions } from './backup/restore-options';
import { restoreBackupFile } from './backup/restore-backup-file';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm run restore`: puts a backup in the place of this installation's database; the next start goes on from it (R23). */
async function main(): Promise<void> {
  const options = readRestoreOptions(process.argv.slice(2));
  const { report, reportFile } = await restoreBackupFile(options, say);
  const { epoch, cases, verified } = report;
  say(`restored as of ${report.takenAt}, epoch ${epoch}`);
  say(`  verified       ${verified.cases} cases, ${verified.events} events, ${verified.broken.length} broken`);
  say(`  will go on     ${cases} cases, at the next start`);
  say(`  left out       ${report.numbersLeftOut} numbers of each register`);
  if (report.drill) say('  a drill        other systems and the mail server are cut off');
  say(`  this is kept   ${reportFile}`);
  for (const { caseId, what } of verified.broken) say(`  BROKEN ${caseId}: ${what}`);
  if (verified.broken.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
