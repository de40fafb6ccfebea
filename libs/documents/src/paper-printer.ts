import type { FixedPaperData, Language, PackTemplate } from '@kelisim/domain';
import type { RendererClient } from './renderer-client';
import { loadLayout } from './template/load-templates';
import type { PaperLayout } from './template/paper-template';
import { renderPaperHtml } from './template/render-paper-html';

/** A revision to print: its data as they were fixed, in the template of the case's version. */
export interface PaperToPrint {
  readonly template: PackTemplate;
  readonly data: FixedPaperData;
  readonly language: Language;
  readonly title: string;
}

/** A page object of a PDF as Chromium writes it: outside of compressed streams, its type spelt out. */
const pageObject = /\/Type\s*\/Page(?![A-Za-z])/g;

/** Makes the PDF of a revision: template and data become a page, the renderer prints it. */
export class PaperPrinter {
  private layout: Promise<PaperLayout> | null = null;

  /**
   * @param templates the folder of the shared layout.
   * @param publicUrl where anyone reaches the product: papers say where they can be checked.
   */
  constructor(
    private readonly renderer: RendererClient,
    private readonly templates: string,
    private readonly publicUrl: string,
  ) {}

  /**
   * @param options `urgent`: somebody waits for it, so it goes before papers that nobody waits for.
   * @throws DocumentError when the renderer does not answer or the paper cannot be made.
   */
  async print(
    paper: PaperToPrint,
    options: { urgent?: boolean; signal?: AbortSignal } = {},
  ): Promise<{ pdf: Buffer; pages: number }> {
    const { template, data, language, title } = paper;
    this.layout ??= loadLayout(this.templates);
    const source = { name: template.id, language, source: template.source[language] };
    const verifyUrl = `${this.publicUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')}/verify/${data.code}`;
    const html = renderPaperHtml({
      template: source,
      layout: await this.layout,
      data: { ...data, verifyUrl },
      language,
    });
    const { pdf } = await this.renderer.render(
      { html, language, title, urgent: options.urgent ?? false },
      options.signal,
    );
    return { pdf, pages: pdf.toString('latin1').match(pageObject)?.length ?? 0 };
  }
}
