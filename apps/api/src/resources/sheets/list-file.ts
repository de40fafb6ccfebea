import type { ListPrinter } from '@kelisim/documents';
import type { Language } from '@kelisim/domain';
import type { ListTable } from '@kelisim/journal';
import { spreadsheet } from '@kelisim/journal';
import type { FastifyReply } from 'fastify';
import { dispositionOf } from '../../http/disposition';

const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Sends a list as a file. A PDF is shown, a spreadsheet is kept. */
export async function sendList(
  reply: FastifyReply,
  printer: ListPrinter,
  {
    table,
    format,
    language,
  }: { readonly table: ListTable; readonly format: 'pdf' | 'xlsx'; readonly language: Language },
): Promise<void> {
  const bytes = format === 'xlsx' ? await spreadsheet(table) : await print(reply, printer, table, language);
  const name = [table.title, table.number ?? '', table.subtitle].filter((part) => part !== '').join(' ');
  await reply
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-cache')
    .header('content-type', mediaTypes[format])
    .header('content-disposition', dispositionOf(`${name}.${format}`, format === 'pdf' ? 'inline' : 'attachment'))
    .send(bytes);
}

async function print(reply: FastifyReply, printer: ListPrinter, table: ListTable, language: Language): Promise<Buffer> {
  const heading = table.number === null ? table.title : `${table.title} № ${table.number}`;
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(new Error('nobody waits for the list any more'));
  });
  return await printer.print({ ...table, heading }, language, gone.signal);
}
