import { compare, decimal, formatDecimal, parseDecimal } from './decimal';
import { absent } from './mark-value';
import type { PointsScale, Scale, WordsScale } from './scale';
import { isOfScale } from './scale';

/** What is wrong with a scale that a university describes; `path` is a JSON pointer into it. */
export interface ScaleFault {
  readonly path: string;
  readonly rule: 'number' | 'above-from' | 'positive' | 'whole-steps' | 'of-scale' | 'named-once' | 'word' | 'needed';
}

/** Checks what the shape of a scale does not say, so that every mark can be judged and every pass told from a fail. */
export function scaleFaults(scale: Scale): ScaleFault[] {
  if (scale.kind === 'words') return wordFaults(scale);
  const { from, to, step } = scale;
  const wrong = Object.entries({ from, to, step }).filter(([, value]) => parseDecimal(String(value)) === null);
  if (wrong.length > 0) return wrong.map(([field]) => ({ path: `/${field}`, rule: 'number' }));
  if (compare(decimal(step), decimal(0)) <= 0) return [{ path: '/step', rule: 'positive' }];
  if (compare(decimal(to), decimal(from)) <= 0) return [{ path: '/to', rule: 'above-from' }];
  if (!isOfScale(scale, formatDecimal(decimal(to)))) return [{ path: '/to', rule: 'whole-steps' }];
  return [...fault(!isOfScale(scale, String(scale.passes)), '/passes', 'of-scale'), ...letterFaults(scale)];
}

function letterFaults(scale: PointsScale): ScaleFault[] {
  const froms = scale.letters.map(({ from }) => from);
  const names = scale.letters.map(({ letter }) => letter);
  return scale.letters.flatMap(({ letter, from, points }, at) => [
    ...fault(letter.trim() === '', `/letters/${at}/letter`, 'word'),
    ...fault(names.indexOf(letter) < at, `/letters/${at}/letter`, 'named-once'),
    ...fault(!isOfScale(scale, String(from)), `/letters/${at}/from`, 'of-scale'),
    ...fault(froms.indexOf(from) < at, `/letters/${at}/from`, 'named-once'),
    ...fault(parseDecimal(points) === null, `/letters/${at}/points`, 'number'),
  ]);
}

function wordFaults({ values }: WordsScale): ScaleFault[] {
  const words = values.map(({ value }) => value);
  return [
    ...values.flatMap(({ value, points }, at) => [
      ...fault(value.trim() !== value || value === '' || value === absent, `/values/${at}/value`, 'word'),
      ...fault(words.indexOf(value) < at, `/values/${at}/value`, 'named-once'),
      ...fault(parseDecimal(points ?? '0') === null, `/values/${at}/points`, 'number'),
    ]),
    // An absence that counts is a fail: there has to be one.
    ...fault(!values.some(({ passes }) => passes) || values.every(({ passes }) => passes), '/values', 'needed'),
  ];
}

function fault(is: boolean, path: string, rule: ScaleFault['rule']): ScaleFault[] {
  return is ? [{ path, rule }] : [];
}
