import type { BenchActor, BenchUniversity } from '@kelisim/samples';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from './places';

/**
 * Writes what lets the driver play our API: the adapter with this run's address, whose login is whose, and which unit is
 * meant by `dept-7` or `council-3`.
 *
 * @returns the path of the adapter.
 */
export function writeAdapter(folder: string, address: string, university: BenchUniversity): string {
  const template = JSON.parse(readFileSync(join(benchFolder, 'adapters', 'kelisim.json'), 'utf8')) as object;
  const { heads, secretaries, teachers, registrar } = university;
  const named = <Actor extends BenchActor>(name: string, actors: readonly Actor[]): [string, Actor][] =>
    actors.map((actor, index) => [`${name}-${index}`, actor]);
  const units = [...named('dept', heads), ...named('council', secretaries)];
  const everybody: [string, BenchActor][] = [...units, ...named('teacher', teachers), ['registrar', registrar]];
  const write = (name: string, content: object): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content), { mode: 0o600 });
    return path;
  };
  write('tokens.json', Object.fromEntries(everybody.map(([name, { token }]) => [name, `kelisim_session=${token}`])));
  write('values.json', Object.fromEntries(units.map(([name, { unit }]) => [name, unit])));
  return write('kelisim.json', { ...template, base: address });
}
