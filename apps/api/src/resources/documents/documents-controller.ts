import { Database, PackStore, readDocument } from '@kelisim/persistence';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dispositionOf } from '../../http/disposition';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { DocumentContents } from './document-contents';
import type { DocumentView } from './document-schemas';
import { document } from './document-schemas';
import { documentView } from './document-views';

@ApiTags('documents')
@Controller('api/documents')
export class DocumentsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(DocumentContents) private readonly contents: DocumentContents,
  ) {}

  @Get(':id')
  @Documented({ summary: 'A paper', answer: document, refusals: ['not-found'] })
  async one(@From() { who, language }: Caller, @Id() id: string): Promise<DocumentView> {
    const row = await this.database.read(who.university, async (q) => readDocument(q, who, id));
    return documentView(row, await this.packs.get(who.university, row.procedure, row.packVersion), language);
  }

  @Get(':id/content')
  @Documented({
    summary: 'The PDF of a paper',
    description: 'Made at once if nobody has made it yet.',
    mediaType: 'application/pdf',
    refusals: ['not-found', 'render-failed'],
  })
  async content(
    @From() { who }: Caller,
    @Id() id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const row = await this.database.read(who.university, async (q) => readDocument(q, who, id));
    const { hash, bytes } = await this.contents.of(who.university, row);
    const tag = `"${hash.toString('hex')}"`;
    void reply
      .header('etag', tag)
      .header('cache-control', 'private, no-cache')
      .header('x-content-type-options', 'nosniff')
      .header('content-type', 'application/pdf')
      .header('content-disposition', dispositionOf(`${row.case.number} ${row.template}.pdf`));
    if (request.headers['if-none-match'] === tag) await reply.status(304).send();
    else await reply.send(bytes);
  }
}
