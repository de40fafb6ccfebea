import { loadLayout, RendererClient, renderPaperHtml } from '@kelisim/documents';
import type { PaperLayout } from '@kelisim/documents';
import type { RenderingJob } from '@kelisim/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { join, resolve } from 'node:path';

/** The shared layout of papers. Compiled or not, this file lies four folders below the product's root. */
const TEMPLATES = join(resolve(__dirname, '..', '..', '..', '..'), 'templates');
/** A page object of a PDF as Chromium writes it: outside of compressed streams, its type spelt out. */
const PAGE_OBJECT = /\/Type\s*\/Page(?![A-Za-z])/g;

/** Makes the PDF of a revision while nobody waits for it. */
@Injectable()
export class PaperPrinter {
  private layout: PaperLayout | undefined;

  constructor(@Inject(RendererClient) private readonly renderer: RendererClient) {}

  /** @throws DocumentError when the renderer does not answer or the paper cannot be made. */
  async print(job: RenderingJob, signal: AbortSignal): Promise<{ pdf: Buffer; pages: number }> {
    const { template, data, language, title } = job;
    const layout = (this.layout ??= await loadLayout(TEMPLATES));
    const source = { name: template.id, language, source: template.source[language] };
    const html = renderPaperHtml({ template: source, layout, data, language });
    const { pdf } = await this.renderer.render({ html, language, title }, signal);
    return { pdf, pages: pdf.toString('latin1').match(PAGE_OBJECT)?.length ?? 0 };
  }
}
