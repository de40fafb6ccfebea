/**
 * Shows a paper while its template is being written:
 * `node libs/documents/dist/preview/main.js --socket <renderer> --template <folder>/<name> --language kk --data <json> --out <pdf>`.
 * The renderer has to be running.
 */
import type { Language, PaperData } from '@kelisim/domain';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';

import { RendererClient } from '../renderer-client';
import { loadLayout, loadPaperTemplate } from '../template/load-templates';
import { renderPaperHtml } from '../template/render-paper-html';

const text = { type: 'string' } as const;

async function preview(): Promise<void> {
  const { values } = parseArgs({
    options: {
      socket: text,
      template: text,
      data: text,
      out: text,
      language: { ...text, default: 'ru' },
      layout: { ...text, default: 'templates' },
    },
  });
  const { socket, template: path, data: dataFile, out } = values;
  if (!socket || !path || !dataFile || !out) throw new RangeError('--socket, --template, --data and --out are needed');
  const language = values.language as Language;
  const [layout, template, data] = await Promise.all([
    loadLayout(values.layout),
    loadPaperTemplate(dirname(path), basename(path), language),
    readFile(dataFile, 'utf8').then((json) => JSON.parse(json) as PaperData),
  ]);
  const html = renderPaperHtml({ template, layout, data, language });
  const client = new RendererClient(socket);
  const { pdf, milliseconds } = await client.render({
    html,
    language,
    title: `${template.name} ${data.number}`,
    urgent: true,
  });
  client.close();
  await writeFile(out, pdf);
  process.stdout.write(`${out}: ${pdf.length} bytes in ${milliseconds} ms\n`);
}

preview().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
