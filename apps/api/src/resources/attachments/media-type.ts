import { DomainError } from '@kelisim/domain';
import { fileTypeFromBuffer } from 'file-type';

/** What may be attached, by media type, with the name people know it by. */
const accepted: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/**
 * The media type of a file by its content: the client's own word and the file's name prove nothing.
 *
 * @throws DomainError `attachment-type` for anything that is not accepted.
 */
export async function mediaTypeOf(bytes: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(bytes);
  if (found === undefined || !(found.mime in accepted)) {
    throw new DomainError({
      code: 'attachment-type',
      data: { allowed: Object.values(accepted), found: found?.mime ?? null },
    });
  }
  return found.mime;
}
