import type { ListPrinter } from '@kelisim/documents';
import type { Language } from '@kelisim/domain';
import type { ListTable } from '@kelisim/journal';
import { spreadsheet } from '@kelisim/journal';
import type { FastifyReply } from 'fastify';
import { sendFile } from '../../http/send-file';

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
  const kind = format === 'pdf' ? 'inline' : 'attachment';
  await sendFile(reply, { bytes, name: `${name}.${format}`, mediaType: mediaTypes[format], kind });
}

async function print(reply: FastifyReply, printer: ListPrinter, table: ListTable, language: Language): Promise<Buffer> {
  const heading = table.number === null ? table.title : `${table.title} № ${table.number}`;
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(new Error('nobody waits for the list any more'));
  });
  return await printer.print({ ...table, heading }, language, gone.signal);
}
