const STILL_AFTER_MS = 3000;

/** Where sentences for the person at the terminal go. */
export type Tell = (line: string) => void;

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Does a step of the start and says how long it took; while it takes long, says that it is at it. */
export async function step<T>(tell: Tell, name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const still = setInterval(() => {
    tell(`  … ${name} (${seconds(begun)})`);
  }, STILL_AFTER_MS);
  try {
    const result = await work();
    tell(`  ${name.padEnd(28)} ${seconds(begun)}`);
    return result;
  } finally {
    clearInterval(still);
  }
}
