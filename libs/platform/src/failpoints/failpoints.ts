import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The points at which a fault drill may end a process, each between two steps that must survive being torn apart. */
export const failpointNames = [
  /** A decision is committed; whoever made it has no answer. In the API, all others in the worker. */
  'decision.before-answer',
  /** Events are committed and claimed; their workflow has not been told. */
  'relay.before-signal',
  /** The workflow has been told; nothing has been acknowledged. */
  'relay.after-signal',
  /** The PDF is made; neither its bytes nor its event are recorded. */
  'paper.before-record',
  /** The case's run was continued as new; the new run has not followed the case yet. */
  'case.continued',
] as const;

export type FailpointName = (typeof failpointNames)[number];

/** What is known of a failpoint that was reached, for whoever armed it. */
export type FailpointDetail = Readonly<Record<string, string>>;

/**
 * Ends its own process with SIGKILL at a point that was armed from outside: a drill puts a file of that name into the
 * folder, and the process takes it away as it dies, so each arming kills once. Without configuration nothing is looked at.
 */
export class Failpoints {
  private readonly configured: ReadonlySet<FailpointName>;

  /** @param configured only in mode `test` anything can stand here (`loadConfiguration`). */
  constructor(
    configured: readonly FailpointName[],
    private readonly folder: string,
  ) {
    this.configured = new Set(configured);
  }

  get areConfigured(): boolean {
    return this.configured.size > 0;
  }

  reach(name: FailpointName, detail: FailpointDetail = {}): void {
    if (!this.configured.has(name) || !this.disarm(name)) return;
    writeFileSync(reachedFile(this.folder, name), JSON.stringify(detail));
    process.kill(process.pid, 'SIGKILL');
  }

  /** The rename is the one step in which of several processes only one succeeds. */
  private disarm(name: FailpointName): boolean {
    try {
      renameSync(armedFile(this.folder, name), reachedFile(this.folder, name));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }
}

const armedFile = (folder: string, name: FailpointName): string => join(folder, name);
const reachedFile = (folder: string, name: FailpointName): string => join(folder, `${name}.reached`);

/** Arms a failpoint for one kill. The folder must be there. */
export function armFailpoint(folder: string, name: FailpointName): void {
  writeFileSync(armedFile(folder, name), '');
}

/** What was known where the failpoint killed; null while nothing has reached it. */
export function failpointReached(folder: string, name: FailpointName): FailpointDetail | null {
  try {
    const text = readFileSync(reachedFile(folder, name), 'utf8');
    return text === '' ? null : (JSON.parse(text) as FailpointDetail);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
