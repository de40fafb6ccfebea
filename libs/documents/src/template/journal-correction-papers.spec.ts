import type { Language, PaperData, PaperWindow } from '@kelisim/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLayout, loadPaperTemplate } from './load-templates';
import { renderPaperHtml } from './render-paper-html';

const root = join(__dirname, '../../../..');
const folder = join(root, 'procedures/journal-correction/templates');
const names = ['explanatory-note', 'minutes-extract', 'result-sheet'] as const;
const languages: readonly Language[] = ['ru', 'kk', 'ky', 'en'];

const example = (name: string, language: 'ru' | 'kk' = 'ru'): PaperData =>
  JSON.parse(readFileSync(join(folder, `${name}.example.${language}.json`), 'utf8')) as PaperData;

async function paper(name: string, language: Language, data: PaperData): Promise<string> {
  const [layout, template] = await Promise.all([
    loadLayout(join(root, 'templates')),
    loadPaperTemplate(folder, name, language),
  ]);
  return renderPaperHtml({ template, layout, data, language });
}

describe('papers of the journal correction', () => {
  it.each(names.flatMap((name) => languages.map((language) => [name, language] as const)))(
    'R41 %s is made in %s',
    async (name, language) => {
      const html = await paper(name, language, example(name));
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(example(name).code.replace('-', '\\00002d'));
    },
  );

  it('R01 the note names every part of form 2, and each student where there are several', async () => {
    const data = example('explanatory-note');
    const html = await paper('explanatory-note', 'ru', data);
    for (const part of ['Базы данных', 'Лабораторная работа', 'ИС-23-2', '6B06103', 'Черёмухина Полина Игоревна']) {
      expect(html).toContain(part);
    }
    expect(html).toContain('Фамилия, имя, отчество');
    const single = { ...data, form: { ...data.form, students: ['Қайратұлы Әлішер'] } };
    expect(await paper('explanatory-note', 'ru', single)).not.toContain('Фамилия, имя, отчество');
  });

  it('R01 a note without a visa keeps an empty signature line for the head of department', async () => {
    const html = await paper('explanatory-note', 'ru', { ...example('explanatory-note'), visas: [] });
    expect(html).toContain('подпись, фамилия и инициалы');
    expect(html).not.toContain('class="visa"');
  });

  it.each([
    ['ru', 'Подана с опозданием', '20 ноября 2026'],
    ['kk', 'Мерзімінен кеш берілді', '2026 жылғы 20 қараша'],
    ['ky', 'Мөөнөтүнөн кеч берилди', '2026-жылдын 20-ноябры'],
    ['en', 'Filed late', '20 November 2026'],
  ] as const)('R02 a note that was filed late says so, in %s, and any other does not', async (language, late, day) => {
    const data = example('explanatory-note');
    const html = (await paper('explanatory-note', language, { ...data, termEndedOn: '2026-11-20' })).replaceAll(
      '\u00a0',
      ' ',
    );
    expect(html).toContain(late);
    expect(html.slice(html.indexOf(late))).toContain(day);
    expect(await paper('explanatory-note', language, data)).not.toContain(late);
  });

  it('R42 the stamp of a visa says who decided, for whom, when, and its number and code', async () => {
    const html = await paper('explanatory-note', 'kk', example('explanatory-note', 'kk'));
    const stamp = html.slice(html.indexOf('class="visa"'));
    for (const part of ['Келісілді', 'Нұрланқызы', 'Үсенов', '22.11.2026 16:47 (UTC+05:00)', 'R4TN-8WQD']) {
      expect(stamp).toContain(part);
    }
  });

  it('R05 the extract names the council, its members and its decision', async () => {
    const html = await paper('minutes-extract', 'ru', example('minutes-extract'));
    for (const part of ['Выписка из протокола № 14', 'С. Т. Ким', 'Разрешить исправление.', 'Председатель']) {
      expect(html).toContain(part);
    }
  });

  it('R08 the sheet of a window that was not used says «no changes»', async () => {
    const data = example('result-sheet');
    expect(await paper('result-sheet', 'ru', data)).not.toContain('изменения в журнал не вносились');
    const lapsed: PaperWindow = { ...data.window!, changes: [] };
    delete (lapsed as { closedAt?: string }).closedAt;
    const html = await paper('result-sheet', 'ru', { ...data, window: lapsed });
    expect(html).toContain('изменения в журнал не вносились');
    expect(html).toContain('по истечении срока');
  });
});
