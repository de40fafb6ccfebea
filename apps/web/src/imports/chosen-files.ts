/** The most that one import takes; the server has the same bounds. */
export const limits = { files: 60, file: 20 * 1024 * 1024, together: 64 * 1024 * 1024 } as const;

/** What was chosen for an import, by name: in one import there is one file of a name. */
export interface ChosenFiles {
  readonly files: readonly File[];
  /** Names of what lay beside them and is no part of an import. */
  readonly leftOut: readonly string[];
}

export const nothingChosen: ChosenFiles = { files: [], leftOut: [] };

const isTable = ({ name }: File): boolean => /\.csv$/i.test(name);

/** A file of a folder within the chosen folder is another year's, or a copy. */
const isDeeper = ({ webkitRelativePath }: File): boolean => webkitRelativePath.split('/').length > 2;

/** With further files; one of the same name takes the place of the earlier, as after it was mended. */
export function withFiles({ files }: ChosenFiles, added: readonly File[]): ChosenFiles {
  const taken = added.filter((file) => isTable(file) && !isDeeper(file));
  const kept = files.filter(({ name }) => !taken.some((file) => file.name === name));
  const leftOut = added
    .filter((file) => !taken.includes(file))
    .map(({ name, webkitRelativePath }) => (webkitRelativePath === '' ? name : webkitRelativePath));
  return { files: [...kept, ...taken].toSorted((a, b) => a.name.localeCompare(b.name)), leftOut };
}

export const withoutFile = ({ files }: ChosenFiles, name: string): ChosenFiles => ({
  files: files.filter((file) => file.name !== name),
  leftOut: [],
});

export type LimitBroken = 'files' | 'file' | 'together';

/** Which bound the choice breaks, or null. */
export function brokenLimit(files: readonly File[]): LimitBroken | null {
  if (files.length > limits.files) return 'files';
  if (files.some(({ size }) => size > limits.file)) return 'file';
  return files.reduce((sum, { size }) => sum + size, 0) > limits.together ? 'together' : null;
}

/**
 * The names of files that the browser can no longer read: whoever mends a file after choosing it has another file on the
 * disk, and must choose it again.
 */
export async function unreadable(files: readonly File[]): Promise<readonly string[]> {
  const answers = await Promise.all(
    files.map(async (file) => {
      try {
        await file.slice(0, 1).arrayBuffer();
        return null;
      } catch {
        return file.name;
      }
    }),
  );
  return answers.filter((name) => name !== null);
}
