import type { PaperLayout } from '@kelisim/documents';
import { loadLayout, RendererClient, renderPaperHtml } from '@kelisim/documents';
import type { RenderingJob } from '@kelisim/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { productFolder } from '../../application/product-folder';

/** Makes the PDF of a revision for somebody who waits for it. */
@Injectable()
export class PaperPrinter {
  private layout: Promise<PaperLayout> | null = null;

  constructor(@Inject(RendererClient) private readonly renderer: RendererClient) {}

  /** @throws DocumentError when the renderer does not answer or the paper cannot be made. */
  async print({ template, data, language, title }: RenderingJob): Promise<Buffer> {
    this.layout ??= loadLayout(productFolder('templates'));
    const source = { name: template.id, language, source: template.source[language] };
    const html = renderPaperHtml({ template: source, layout: await this.layout, data, language });
    return (await this.renderer.render({ html, language, title, urgent: true })).pdf;
  }
}
