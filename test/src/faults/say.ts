const begun = performance.now();

/** Tells the person at the terminal what is going on; standard output is for the result alone. */
export function say(sentence: string): void {
  process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${sentence}\n`);
}
