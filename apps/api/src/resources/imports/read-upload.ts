import type { Refusal } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import { rosterLimits } from '@kelisim/journal';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** Files of one upload, and their bytes together. */
const mostFiles = 60;
const largestUpload = 64 * 1024 * 1024;
const megabyte = 1024 * 1024;
const missing: Refusal = { code: 'request-invalid', fields: [{ path: '/file', rule: 'required' }] };

/**
 * The files of a multipart request by their names.
 *
 * @throws DomainError `request-invalid` without a file, with a body that is no form, or with two files of one name;
 * `attachment-too-large` for a file or an upload that is.
 */
export async function readUpload(request: FastifyRequest): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!request.isMultipart()) throw new DomainError(missing);
  const files = new Map<string, Uint8Array>();
  let size = 0;
  try {
    for await (const part of request.files({ limits: { fileSize: rosterLimits.fileBytes, files: mostFiles } })) {
      const bytes = await readPart(part);
      size += bytes.length;
      if (size > largestUpload) throw tooLarge(largestUpload);
      if (files.has(part.filename)) {
        throw new DomainError({ code: 'request-invalid', fields: [{ path: `/${part.filename}`, rule: 'unique' }] });
      }
      files.set(part.filename, bytes);
    }
  } catch (error) {
    // The parser throws what is wrong with the body: it is the request's fault.
    throw error instanceof DomainError ? error : new DomainError(missing, { cause: error });
  }
  if (files.size === 0) throw new DomainError(missing);
  return files;
}

async function readPart(part: MultipartFile): Promise<Buffer> {
  try {
    return await part.toBuffer();
  } catch (error) {
    throw part.file.truncated ? tooLarge(rosterLimits.fileBytes, error) : error;
  }
}

const tooLarge = (limit: number, cause?: unknown): DomainError =>
  new DomainError({ code: 'attachment-too-large', data: { limit: limit / megabyte } }, { cause });
