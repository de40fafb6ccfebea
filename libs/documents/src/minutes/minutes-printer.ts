import type { Language } from '@kelisim/domain';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RendererClient } from '../renderer-client';
import type { CompiledTemplate } from '../template/compile-template';
import { compileTemplate } from '../template/compile-template';
import { loadLayout } from '../template/load-templates';
import type { PaperLayout } from '../template/paper-template';
import type { MinutesToPrint, MinutesWords } from './minutes-view';
import { minutesView } from './minutes-view';

interface Ready {
  readonly page: CompiledTemplate;
  readonly layout: PaperLayout['words'];
  readonly words: Readonly<Record<Language, MinutesWords>>;
}

const languages: readonly Language[] = ['ru', 'kk', 'ky', 'en'];

/** Makes the PDF of a sitting's minutes (R05): their content is fixed, the signatures under them are those of the moment. */
export class MinutesPrinter {
  private ready: Promise<Ready> | null = null;

  /** @param templates the folder of the shared layout. */
  constructor(
    private readonly renderer: RendererClient,
    private readonly templates: string,
  ) {}

  /** @throws DocumentError when the renderer does not answer or the minutes cannot be made. */
  async print(toPrint: MinutesToPrint, language: Language): Promise<Buffer> {
    this.ready ??= this.load();
    const { page, layout, words } = await this.ready;
    const own = words[language];
    const heading = `${own.minutes ?? ''} № ${toPrint.minutes.number}`;
    const { university, zone } = toPrint;
    const html = page({
      ...minutesView(toPrint, own, language),
      heading,
      university,
      zone,
      language,
      words: own,
      layout: layout[language],
    });
    const { pdf } = await this.renderer.render({ html, language, title: heading, urgent: true });
    return pdf;
  }

  private async load(): Promise<Ready> {
    const read = async (name: string): Promise<string> => await readFile(join(this.templates, 'minutes', name), 'utf8');
    const [{ words: layout }, page, minutes] = await Promise.all([
      loadLayout(this.templates),
      read('page.hbs'),
      read('minutes.hbs'),
    ]);
    const words = await Promise.all(
      languages.map(
        async (language) => [language, JSON.parse(await read(`words.${language}.json`)) as MinutesWords] as const,
      ),
    );
    return {
      page: compileTemplate(page, { minutes }, { isPage: true }),
      layout,
      words: Object.fromEntries(words) as Ready['words'],
    };
  }
}
