import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { lastLines, openLogFile } from '../process/log-file';
import type { ChildEnvironment } from './child-environment';
import type { Tell } from './steps';

/** The sentence in a line of the program, where it has one for people. */
function sentenceOf(line: string): string | undefined {
  try {
    const { message } = JSON.parse(line) as { message?: unknown };
    return typeof message === 'string' ? message : undefined;
  } catch {
    // Not one of its JSON lines: some library's word, for the log only.
    return undefined;
  }
}

interface Preparation {
  readonly env: ChildEnvironment;
  readonly cwd: string;
  readonly logFile: string;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

/**
 * Runs the program that migrates the database and loads the sample, to its end.
 *
 * @throws Error with its last words where it fails or is broken off; nothing else is started then.
 */
export async function prepare(program: string, { env, cwd, logFile, tell, signal }: Preparation): Promise<void> {
  const log = openLogFile(logFile);
  const child = spawn(process.execPath, [program], {
    env,
    cwd,
    signal,
    detached: true,
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const sentence = sentenceOf(line);
      if (sentence !== undefined) tell(`  ${sentence}`);
    });
  }
  const [code, endedBy] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (code === 0) return;
  throw new Error(`The database could not be prepared (${endedBy ?? `code ${code ?? ''}`}).\n${lastLines(logFile)}`);
}
