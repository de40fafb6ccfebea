import type { StoredStage } from '../stage/stored-stage';
import type { Finding } from './finding';

interface PaperRow {
  readonly id: string;
  readonly has_file: boolean;
  readonly bytes_fit: boolean;
  readonly rendered: number;
  readonly event_fits: boolean;
  readonly effects: number;
}

const statement = `
  with rendered as (
    select e.university, convert_from(e.bytes, 'UTF8')::jsonb -> 'input' as input from events e where e.type = 'documentRendered'
  )
  select d.id, d.file is not null as has_file,
    coalesce((select sha256(b.bytes) = d.file and b.hash = d.file and b.size = length(b.bytes) from blobs b
      where b.university = d.university and b.hash = d.file), false) as bytes_fit,
    (select count(*)::int from rendered r where r.university = d.university and r.input ->> 'document' = d.id::text) as rendered,
    coalesce((select bool_and(r.input ->> 'file' = encode(d.file, 'hex') and (r.input ->> 'revision')::int = d.revision) from rendered r
      where r.university = d.university and r.input ->> 'document' = d.id::text), false) as event_fits,
    (select count(*)::int from effects f where f.university = d.university and f.kind = 'render' and f.state = 'done'
      and f.content ->> 'document' = d.id::text) as effects
  from documents d`;

/** Every paper exists once: one revision, one file whose bytes give its hash, one event that says so. */
export async function papersOnce({ database }: StoredStage): Promise<Finding> {
  const { rows } = await database.system(async (q) => await q.query<PaperRow>(statement));
  const violations = rows.flatMap((paper) => {
    if (!paper.has_file) return [`the paper ${paper.id} has no file`];
    if (!paper.bytes_fit) return [`the bytes of the paper ${paper.id} do not give its hash`];
    if (paper.rendered !== 1 || paper.effects !== 1)
      return [`the paper ${paper.id} was recorded ${paper.rendered} times, by ${paper.effects} effects`];
    return paper.event_fits ? [] : [`the event of the paper ${paper.id} names another file`];
  });
  return { question: 'every paper exists once', checked: rows.length, violations };
}
