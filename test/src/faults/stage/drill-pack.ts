import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Pack } from '@kelisim/domain';
import { readdirSync, statSync } from 'node:fs';
import { packOf } from '../../support/pack-of';

const source = resolve(__dirname, '../../../../procedures/journal-correction');

/** Terms in seconds. */
export interface DrillTerms {
  readonly visa: number;
  readonly council: number;
  readonly window: number;
}

/** So short that clocks run out within a drill. */
const usual: DrillTerms = { visa: 8, council: 10, window: 12 };

/** The terms of the regulation, and what takes their place. */
const shortened = ({
  visa,
  council,
  window,
}: DrillTerms): readonly (readonly [regulation: RegExp, drill: string])[] => [
  [/within: 2 days\n(\s+)from: form\.detectedOn/, `within: PT${visa}S\n$1from: received`],
  [/within: 2 days\n(\s+)from: received/, `within: PT${council}S\n$1from: received`],
  [/lasts:\n(\s+)within: 2 days/, `lasts:\n$1within: PT${window}S`],
  [/before: P1D/g, 'before: PT4S'],
  [/after: P1D/g, 'after: PT3S'],
];

/** The journal correction as it is published, but for its terms: seconds instead of days. */
export function readDrillPack(terms: DrillTerms = usual): Pack {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(source, path)).isFile())
    .map((path) => ({ path, text: shorten(path, readFileSync(join(source, path), 'utf8'), terms) }));
  return packOf(files);
}

function shorten(path: string, text: string, terms: DrillTerms): string {
  if (!path.endsWith('definition.yaml')) return text;
  return shortened(terms).reduce((changed, [regulation, drill]) => {
    if (changed.search(regulation) < 0) throw new Error(`the procedure has no ${regulation.source} to shorten`);
    return changed.replace(regulation, drill);
  }, text);
}
