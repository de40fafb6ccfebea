/** Tells the person at the terminal what is going on; standard output is for the result alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
