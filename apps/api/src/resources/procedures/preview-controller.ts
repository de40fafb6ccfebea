import { PaperPrinter } from '@kelisim/documents';
import { CaseStores, Database, previewPaper } from '@kelisim/persistence';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Documented } from '../../http/documented';
import { Turns } from '../../http/turns';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { PreviewRequest } from './procedure-schemas';
import { previewRequest, procedureId } from './procedure-schemas';

/** What filing would put on paper, before it is filed. */
@ApiTags('procedures')
@Controller('api/procedures')
export class PreviewController {
  private readonly turns = new Turns();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(PaperPrinter) private readonly printer: PaperPrinter,
  ) {}

  @Post(':id/preview')
  @HttpCode(200)
  @Documented({
    summary: 'The paper that filing this form would make',
    description: 'A PDF without a number and a check code; nothing is kept of it.',
    mediaType: 'application/pdf',
    refusals: ['procedure-unknown', 'form-invalid', 'forbidden', 'not-possible-now', 'render-failed'],
  })
  async paper(
    @From() { who }: Caller,
    @Param('id', { schema: procedureId }) procedure: string,
    @Body({ schema: previewRequest }) { form, language }: PreviewRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = { procedure, form, language: language ?? who.language };
    const paper = await previewPaper(this.database, this.stores, who, request);
    const signal = whileAwaited(reply);
    // One at a time for each person: whoever previews at every letter must not fill the queue of those who read papers.
    const { pdf } = await this.turns.take(
      who.person,
      async () => await this.printer.print(paper, { urgent: true, signal }),
    );
    await reply
      .header('x-content-type-options', 'nosniff')
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'inline; filename="preview.pdf"')
      .send(pdf);
  }
}

/** Whoever goes on typing asks for another preview; the renderer need not finish this one. */
function whileAwaited({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new Error('nobody waits for the preview any more'));
  });
  return gone.signal;
}
