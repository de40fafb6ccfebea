import type { Pack } from '@kelisim/domain';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packOf } from './pack-of';

const source = resolve(__dirname, '../../packs/journal-review');
const written = `  schedule: { every: week, on: monday, at: '09:00' }
  as: { position: registrar, of: university }
  gives: { week: date }
`;

export interface ScheduledPackWords {
  /** Null: nothing starts by the calendar. */
  readonly schedule: string | null;
  readonly as?: string;
  readonly gives?: string;
}

/** The weekly review of the journals, started as said here. A pack with faults is a fault of the test. */
export function scheduledPack({
  schedule,
  as = '{ position: registrar, of: university }',
  gives = '{ week: date }',
}: ScheduledPackWords): Pack {
  const said = schedule === null ? '' : `  schedule: ${schedule}\n  as: ${as}\n  gives: ${gives}\n`;
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(source, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8').replace(written, said) }));
  return packOf(files);
}
