import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where downloaded programs are kept, for all clones of a user: `$XDG_CACHE_HOME/kelisim`, usually `~/.cache/kelisim`. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME;
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'kelisim');
}
