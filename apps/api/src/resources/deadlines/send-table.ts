import type { Language } from '@kelisim/domain';
import type { ListTable } from '@kelisim/journal';
import { csvFile, spreadsheet } from '@kelisim/journal';
import type { FastifyReply } from 'fastify';
import { sendFile } from '../../http/send-file';

/** How a list is kept: for people, or for programs. */
export type TableFormat = 'xlsx' | 'csv';

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Sends a list as a file to keep. */
export async function sendTable(
  reply: FastifyReply,
  table: ListTable,
  { format, language }: { readonly format: TableFormat; readonly language: Language },
): Promise<void> {
  const bytes = format === 'xlsx' ? await spreadsheet(table) : csvFile(table, language);
  const name = `${table.title} ${table.subtitle.replace(/[^\d]+/g, '-')}.${format}`;
  await sendFile(reply, { bytes, name, mediaType: mediaTypes[format], kind: 'attachment' });
}
