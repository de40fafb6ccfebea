import { fstatSync } from 'node:fs';

const checkEvery = 1000;

/**
 * Calls back once when the process that started this one is gone: its pipe to our standard input closes, or, where there is
 * none, another parent has taken us over. A service manager gives no pipe and stays our parent; then nothing happens.
 */
export function onParentGone(gone: () => void): void {
  const input = fstatSync(0);
  if (input.isFIFO() || input.isSocket()) process.stdin.once('end', gone).once('error', gone).resume();
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, checkEvery);
  timer.unref();
}
