import { temporal } from '@temporalio/proto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { History } from '../workflows/support/history-events';

/** One folder for each workflow, one file for each run. Compiled or not, this file lies three folders below the root. */
const folder = resolve(__dirname, '../../replay/histories/case');

const codec = temporal.api.history.v1.History;
/** Names instead of numbers for what is named, numbers beyond JavaScript's as text, bytes in base64. */
const READABLE = { enums: String, longs: String, bytes: String };

export interface StoredHistory {
  readonly name: string;
  readonly history: History;
}

export const readHistories = (): StoredHistory[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      history: codec.fromObject(JSON.parse(readFileSync(join(folder, file), 'utf8')) as History),
    }));

/** Writes a history under a name that tells the scenario and the version of the workflows it was made by. */
export function writeHistory({ name, history }: StoredHistory): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify(codec.toObject(codec.fromObject(history), READABLE))}\n`,
  );
}
