import { readSetupCode } from './setup-code';
import type { Tell } from './steps';

/** A login of the sample university, as `GET /api/demo` gives it. */
interface SampleLogin {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly positions: readonly string[];
}

const LOGINS_SHOWN = 8;

async function readLogins(address: string): Promise<readonly SampleLogin[]> {
  const response = await fetch(`${address}/api/demo`, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) return [];
  const { logins } = (await response.json()) as { logins?: readonly SampleLogin[] };
  return logins ?? [];
}

/** One of each kind of position, so that the few shown can play a procedure together. */
function choose(logins: readonly SampleLogin[]): readonly SampleLogin[] {
  const firstOfKind = logins.filter(
    ({ positions }, index) => logins.findIndex((other) => other.positions[0] === positions[0]) === index,
  );
  return [...new Set([...firstOfKind, ...logins])].slice(0, LOGINS_SHOWN);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

/** An empty product waits for its university: where that is set up, and what is asked there. */
function announceFirstRun(tell: Tell, { address, dataFolder }: { address: string; dataFolder: string }): void {
  const code = readSetupCode(dataFolder);
  if (code === null) return;
  tell('');
  tell('There is no university yet. Set it up in the browser:');
  tell(`  address     ${address}/setup`);
  tell(`  setup code  ${code}`);
  tell('Keep the code to yourself: whoever has it becomes the administrator. It works once.');
}

/** Says where everything is, and with which invented people one can log in. */
export async function announce(
  tell: Tell,
  places: { address: string; localAddress: string; uiUrl: string | undefined; dataFolder: string; sample: boolean },
): Promise<void> {
  tell('');
  tell(`Kelisim is at ${places.address}`);
  tell(`  its interface, to read and to try  ${places.address}/api/docs`);
  if (places.uiUrl !== undefined) tell(`  Temporal’s own pages               ${places.uiUrl}`);
  tell(`  data and logs                      ${places.dataFolder}`);
  announceFirstRun(tell, places);
  if (places.sample) {
    const logins = await readLogins(places.localAddress);
    const rows = choose(logins).map(({ login, password, name, positions }) => [
      login,
      password,
      name,
      positions.join(', '),
    ]);
    if (rows.length > 0) {
      tell('');
      tell(`Sample logins (${rows.length} of ${logins.length}; all people are invented):`);
      for (const line of table([['login', 'password', 'name', 'position'], ...rows])) tell(line);
    }
  }
  tell('');
  tell('Ctrl-C stops it.');
}
