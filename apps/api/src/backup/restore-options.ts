import { parseArgs } from 'node:util';

export interface RestoreOptions {
  readonly file: string;
  /** That what the database holds may go. */
  readonly replace: boolean;
  /** How many numbers of each register are not given again. */
  readonly numbersLeftOut: number;
  /** That it is a copy to try restoring with: nothing goes out of it. */
  readonly drill: boolean;
}

const USAGE = 'usage: npm run restore -- <file> [--replace] [--drill] [--leave-out-numbers <count>]';

/** Numbers that may stand on papers although the restored database knows nothing of them. */
const USUALLY_LEFT_OUT = 100;

/** @throws Error with the usage where the command line cannot be understood. */
export function readRestoreOptions(args: readonly string[]): RestoreOptions {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  const leftOut = values['leave-out-numbers'] ?? String(USUALLY_LEFT_OUT);
  if (file === undefined || more.length > 0 || !/^\d{1,6}$/.test(leftOut)) throw new Error(USAGE);
  const { replace = false, drill = false } = values;
  return { file, replace, drill, numbersLeftOut: Number(leftOut) };
}

function parse(args: readonly string[]): {
  values: { replace?: boolean; drill?: boolean; 'leave-out-numbers'?: string };
  positionals: string[];
} {
  try {
    const flag = { type: 'boolean' } as const;
    const options = { replace: flag, drill: flag, 'leave-out-numbers': { type: 'string' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
