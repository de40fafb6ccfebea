/** As the server sees it (`POST /api/attachments`, `POST /api/cases`); told before anything is sent. */
const LARGEST_MB = 20;
const MOST_FILES = 20;
const endings: readonly string[] = ['pdf', 'png', 'jpg', 'jpeg', 'docx', 'xlsx'];

/** For the browser's file dialogue. */
export const acceptedFiles = endings.map((ending) => `.${ending}`).join(',');
export const limits = { size: LARGEST_MB, files: MOST_FILES } as const;

interface ChosenFile {
  readonly name: string;
  readonly size: number;
}

export type FileFault = 'empty' | 'type' | 'size' | 'count';

/** Why a file cannot be attached; null when it can be tried. The server looks into the file itself. */
export function faultOfFile({ name, size }: ChosenFile, attached: number): FileFault | null {
  if (attached >= MOST_FILES) return 'count';
  const [, ending] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
  if (ending === undefined || !endings.includes(ending)) return 'type';
  if (size === 0) return 'empty';
  return size > LARGEST_MB * 1024 * 1024 ? 'size' : null;
}

/** «340 kB», «2.5 MB» as numbers with their unit. */
export function sizeOf(bytes: number): { readonly amount: number; readonly unit: 'kilobyte' | 'megabyte' } {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? { amount: Math.max(1, Math.round(kilobytes)), unit: 'kilobyte' }
    : { amount: Math.round(kilobytes / 102.4) / 10, unit: 'megabyte' };
}
