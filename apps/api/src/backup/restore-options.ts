import { parseArgs } from 'node:util';

export interface RestoreOptions {
  readonly file: string;
  /** That what the database holds may go. */
  readonly replace: boolean;
  /** How many numbers of each register are not given again. */
  readonly numbersLeftOut: number;
}

const USAGE = 'usage: npm run restore -- <file> [--replace] [--leave-out-numbers <count>]';

/** Numbers that may stand on papers although the restored database knows nothing of them. */
const USUALLY_LEFT_OUT = 100;

/** @throws Error with the usage where the command line cannot be understood. */
export function readRestoreOptions(args: readonly string[]): RestoreOptions {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  const leftOut = values['leave-out-numbers'] ?? String(USUALLY_LEFT_OUT);
  if (file === undefined || more.length > 0 || !/^\d{1,6}$/.test(leftOut)) throw new Error(USAGE);
  return { file, replace: values.replace === true, numbersLeftOut: Number(leftOut) };
}

function parse(args: readonly string[]): {
  values: { replace?: boolean; 'leave-out-numbers'?: string };
  positionals: string[];
} {
  try {
    const options = { replace: { type: 'boolean' }, 'leave-out-numbers': { type: 'string' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
