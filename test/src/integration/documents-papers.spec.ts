import type { PaperData, PaperValue } from '@kelisim/domain';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { examplePaper, paperHtml } from '../support/papers';
import { pdfFacts, pdfFonts, pdfText } from '../support/pdf-text';
import { socketFolder, startRenderer } from '../support/renderer';
import type { TestRenderer } from '../support/renderer';

const folder = socketFolder();
let renderer: TestRenderer;
beforeAll(async () => {
  renderer = await startRenderer(folder.path);
});
afterAll(async () => {
  await renderer.stop();
  folder.remove();
});

async function printed(name: string, language: 'ru' | 'kk', data = examplePaper(name, language)): Promise<Buffer> {
  const html = await paperHtml(name, language, data);
  return (await renderer.client.render({ html, language, title: `${name} ${data.number}` })).pdf;
}

/** The example note with this text in every field that a person fills. */
function noteFilledWith(text: string): PaperData {
  const note = examplePaper('explanatory-note', 'ru');
  const isList = (value: PaperValue): value is readonly PaperValue[] => Array.isArray(value);
  const filled = (value: PaperValue): PaperValue => {
    if (typeof value !== 'object' || value === null) return value;
    return isList(value) ? value.map(filled) : { ...value, label: text };
  };
  const form = Object.fromEntries(Object.entries(note.form).map(([name, value]) => [name, filled(value)]));
  const visas = note.visas.map((visa) => ({ ...visa, remarks: text, reason: text, name: text }));
  return { ...note, number: text, form: { ...form, cause: text }, visas, author: { ...note.author, name: text } };
}

describe('printed papers', () => {
  it.each([
    ['explanatory-note', 'Түсініктеме хат'],
    ['minutes-extract', 'хаттамадан үзінді көшірме'],
    ['result-sheet', 'Түзетулер ведомосі'],
  ])('R41 %s keeps every Kazakh letter and embeds every font', async (name, title) => {
    const data = { ...examplePaper(name, 'kk'), edition: 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё' };
    const pdf = await printed(name, 'kk', data);
    expect(pdfText(pdf)).toContain('Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё');
    expect(pdfText(pdf).toLowerCase()).toContain(title.toLowerCase());
    const fonts = pdfFonts(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.embedded || !/\+PTS(erif|ans)-/.test(font.name))).toEqual([]);
  });

  it('R42 a paper is tagged A4 with a title, its language, its number, its code and «page x of y»', async () => {
    const note = examplePaper('explanatory-note', 'ru');
    const pdf = await printed('explanatory-note', 'ru', {
      ...note,
      visas: [],
      form: { ...note.form, students: ['Қайратұлы Ә.'] },
    });
    const facts = pdfFacts(pdf);
    expect(facts).toMatchObject({ Title: 'explanatory-note ОБ-2026-00042', Pages: '1', Tagged: 'yes' });
    expect(facts['Page size']).toContain('A4');
    expect(pdf.toString('latin1')).toContain('/Lang (ru)');
    const text = pdfText(pdf);
    expect(text).toMatch(/Рег\. № ОБ-2026-00042 · Код проверки KX7M-2PQ4/);
    expect(text).toContain('стр. 1 из 1');
    expect(text).toContain('Университет «Алатау-Сай»');
  });

  it('a paper shows nothing of the one printed before it', async () => {
    await printed('explanatory-note', 'ru');
    await printed('explanatory-note', 'ru');
    await printed('result-sheet', 'kk');
    const text = pdfText(await printed('result-sheet', 'kk'));
    expect(text).not.toMatch(/Объяснительная|Код проверки/i);
  });

  it('the pages of a long sheet repeat its heading and count themselves', async () => {
    const sheet = examplePaper('result-sheet', 'ru');
    const [change] = sheet.window!.changes;
    const changes = Array.from({ length: 120 }, (_, index) => ({ ...change!, student: `Обучающийся ${index + 1}` }));
    const pdf = await printed('result-sheet', 'ru', { ...sheet, window: { ...sheet.window!, changes } });
    const pages = Number(pdfFacts(pdf).Pages);
    expect(pages).toBeGreaterThan(2);
    const text = pdfText(pdf);
    expect(text).toContain(`стр. ${pages} из ${pages}`);
    expect(text).toContain('Обучающийся 120');
    const withRows = text.split('\f').filter((page) => /Обучающийся \d/.test(page));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) expect(page).toContain('Кем и когда');
  });
});

describe('hostile text in a paper', () => {
  const canary = { hits: 0, port: 0, server: createServer((_, response) => response.end('secret-of-canary')) };
  beforeAll(async () => {
    canary.server.on('connection', () => (canary.hits += 1)).listen(0, '127.0.0.1');
    await once(canary.server, 'listening');
    canary.port = (canary.server.address() as AddressInfo).port;
    writeFileSync(join(folder.path, 'secret.txt'), 'secret-of-file', { mode: 0o644 });
  });
  afterAll(() => canary.server.close());

  const corpus = (): string[] => [
    '{{constructor}} {{{cause}}} {{#with this}}x{{/with}}',
    `<img src="http://127.0.0.1:${canary.port}/img" onerror="document.body.innerHTML='taken'">`,
    `<iframe src="file://${folder.path}/secret.txt"></iframe><iframe src="file:///etc/passwd"></iframe>`,
    `<style>body{background:url(http://127.0.0.1:${canary.port}/css)} @import "http://127.0.0.1:${canary.port}/i";</style>`,
    `</style><script>fetch("http://127.0.0.1:${canary.port}/js")</script>`,
    `"; } body { background: url(http://127.0.0.1:${canary.port}/break) } /*`,
    `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:${canary.port}/refresh">`,
    `<a href="javascript:alert(1)">x</a><link rel=stylesheet href="http://127.0.0.1:${canary.port}/link">`,
  ];

  it('every attack stays text in every field, and nothing leaves the renderer', async () => {
    for (const attack of corpus()) {
      const html = await paperHtml('explanatory-note', 'ru', noteFilledWith(attack));
      const { pdf } = await renderer.client.render({ html, language: 'ru', title: attack });
      const text = pdfText(pdf).replaceAll(/\s/g, '');
      expect(text).toContain(attack.replaceAll(/\s/g, ''));
      expect(text).not.toMatch(/secret-of|root:x:0/);
    }
    expect(canary.hits).toBe(0);
  });

  it('even unescaped markup reaches neither network nor files, and the next paper is printed as ever', async () => {
    for (const attack of corpus()) {
      const html = `<html><head>${attack}</head><body>before ${attack} after</body></html>`;
      const { pdf } = await renderer.client.render({ html, language: 'ru', title: 'attack' });
      expect(pdfText(pdf)).not.toMatch(/secret-of|root:x:0|taken/);
    }
    expect(pdfText(await printed('explanatory-note', 'ru'))).toContain('Код проверки KX7M-2PQ4');
    expect(canary.hits).toBe(0);
  });

  it('started as root, the renderer works as a user who owns nothing', async () => {
    const health = await renderer.health();
    expect(health.user).not.toBe(0);
  });
});
