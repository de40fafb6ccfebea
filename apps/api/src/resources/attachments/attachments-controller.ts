import type { Refusal } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import { BlobStore, Database, keepAttachment, newId, readAttachment } from '@kelisim/persistence';
import type { MultipartFile } from '@fastify/multipart';
import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { dispositionOf } from '../../http/disposition';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { mediaTypeOf } from './media-type';

/** Largest attachment, in bytes. */
const largestAttachment = 20 * 1024 * 1024;
const longestName = 200;

const attachment = z
  .object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int(), hash: z.string() })
  .meta({ id: 'Attachment' });

@ApiTags('attachments')
@Controller('api/attachments')
export class AttachmentsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(BlobStore) private readonly blobs: BlobStore,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @Documented({
    summary: 'Upload a file for a case',
    description: 'PDF, PNG, JPEG, DOCX or XLSX, told by content; at most 20 MB.',
    status: 201,
    answer: attachment,
    refusals: ['attachment-too-large', 'attachment-type'],
  })
  async upload(@From() { who }: Caller, @Req() request: FastifyRequest): Promise<z.infer<typeof attachment>> {
    const { name, bytes } = await readFile(request);
    const mediaType = await mediaTypeOf(bytes);
    const hash = await this.blobs.put(who.university, bytes, mediaType);
    const kept = { id: newId(), name, mediaType, size: bytes.length };
    await this.database.read(who.university, async (q) => {
      await keepAttachment(q, { ...kept, university: who.university, owner: who.person, hash });
    });
    return { ...kept, hash: hash.toString('hex') };
  }

  @Get(':id/content')
  @Documented({
    summary: 'A file of a case',
    description: 'For whoever may read the case, and for whoever has uploaded it.',
    mediaType: 'application/octet-stream',
    refusals: ['not-found'],
  })
  async content(@From() { who }: Caller, @Id() id: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, mediaType, hash } = await this.database.read(who.university, async (q) => readAttachment(q, who, id));
    const blob = await this.blobs.get(who.university, hash);
    if (blob === null) throw new DomainError({ code: 'not-found' });
    // Never shown in the page: what somebody has uploaded is saved, whatever it says it is.
    void reply
      .header('cache-control', 'private, no-cache')
      .header('x-content-type-options', 'nosniff')
      .header('content-type', mediaType)
      .header('content-disposition', dispositionOf(name).replace(/^inline/, 'attachment'));
    await reply.send(blob.bytes);
  }
}

async function readFile(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  const missing = { code: 'request-invalid', fields: [{ path: '/file', rule: 'required' }] } as const;
  if (!request.isMultipart()) throw new DomainError(missing);
  const file = await firstFile(request, missing);
  if (file === undefined) throw new DomainError(missing);
  try {
    const bytes = await file.toBuffer();
    return { name: file.filename.replace(/[\p{Cc}/\\]/gu, '_').slice(-longestName) || 'file', bytes };
  } catch (error) {
    if (file.file.truncated) {
      throw new DomainError(
        { code: 'attachment-too-large', data: { limit: largestAttachment / 1024 / 1024 } },
        { cause: error },
      );
    }
    throw new DomainError(missing, { cause: error });
  }
}

/** The parser throws what is wrong with the body: it is the request's fault. */
async function firstFile(request: FastifyRequest, missing: Refusal): Promise<MultipartFile | undefined> {
  try {
    return await request.file({ limits: { fileSize: largestAttachment, files: 1 } });
  } catch (error) {
    throw new DomainError(missing, { cause: error });
  }
}
