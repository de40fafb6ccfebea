import { join, resolve } from 'node:path';

/** The folder of the clone. */
export const root = resolve(__dirname, '..', '..', '..');
/** What belongs to measurements alone: driver, adapter, pack. */
export const benchFolder = join(root, 'test', 'bench');
/** Kept between runs: the built driver. */
export const builtDriver = join(root, '.bench', 'driver');
