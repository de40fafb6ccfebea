import type { Queryable } from '@kelisim/persistence';
import type { Scale } from '../rules/scale';
import type { KnownCodes } from './roster';

/** The codes of the university that an upload may use. */
export async function readKnownCodes(q: Queryable): Promise<KnownCodes> {
  const positions = await q.query<{ code: string }>('select code from positions where university = app_university()');
  const scales = await q.query<{ code: string; content: Scale }>(
    'select code, content from scales where university = app_university()',
  );
  const types = await q.query<{ code: string; scale: string }>(
    'select code, scale from lesson_types where university = app_university()',
  );
  return {
    positions: new Set(positions.rows.map(({ code }) => code)),
    scales: new Map(scales.rows.map(({ code, content }) => [code, content])),
    lessonTypes: new Map(types.rows.map(({ code, scale }) => [code, { scale }])),
  };
}
