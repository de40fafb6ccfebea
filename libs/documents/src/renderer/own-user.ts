import { closeSync, openSync } from 'node:fs';

/** «nobody» by its number, which is the same wherever the name or its group differs. */
const nobody = 65534;

/** Whether the file can be opened by the effective user; access(2) would answer for the real one, who is still root. */
function canRead(file: string): boolean {
  try {
    closeSync(openSync(file, 'r'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives up root for good, so that Chromium runs as a user who owns nothing. What needs root (the socket, the record of the
 * browser, the fonts) has to be open before. A process that was not started as root stays who it is; so does one whose
 * Chromium only root can read, because a renderer with root is still better than none.
 * @returns the user's number from now on.
 */
export function becomeOwnUser(chromium: string): number {
  const { getuid, setegid, seteuid, setuid, setgid, setgroups } = process;
  if (!getuid || !setegid || !seteuid || !setuid || !setgid || !setgroups || getuid() !== 0) return getuid?.() ?? -1;
  setgroups([]);
  setegid(nobody);
  seteuid(nobody);
  const readable = canRead(chromium);
  seteuid(0);
  setegid(0);
  if (!readable) return 0;
  setgid(nobody);
  setuid(nobody);
  return nobody;
}
