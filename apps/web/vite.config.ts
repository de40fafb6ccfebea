import react from '@vitejs/plugin-react';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** Beside every file that compresses, its gzip and brotli forms: the server sends them as they lie there. */
function compressed(): Plugin {
  return {
    name: 'kelisim-compressed',
    apply: 'build',
    // Of the files as they were written: earlier hooks see them before Vite's last changes.
    writeBundle({ dir = 'dist' }, bundle) {
      for (const fileName of Object.keys(bundle).filter((name) => /\.(js|mjs|css|svg|json)$/.test(name))) {
        const path = join(dir, fileName);
        const source = readFileSync(path);
        if (source.length < 1024) continue;
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(source));
      }
    },
  };
}

/** Parts that many pages use and the first one does not: they stay out of what everybody loads at once. */
const notAtFirst = /@mantine\/core\/esm\/components\/(ScrollArea|Combobox|Input|InputBase|Checkbox|Accordion|Table)\//;

/** Small parts of the first page: together they compress better than each for itself. */
const smallAtFirst =
  /@mantine\/core\/esm\/components\/(NavLink|ActionIcon|Badge|Center|Menu|Popover|Checkbox\/CheckIcon|Radio\/RadioIcon)|query\/build\/modern\/(useMutation|useInfiniteQuery)|@mantine\/hooks\/esm\/(use-disclosure|use-window-event)/;

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    target: 'es2023',
    // These know `light-dark()`: written out for older ones it asks for a colour scheme set in the same styles, and is empty here.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // Styles and fonts stay files: the page's policy allows no data: addresses for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What most pages share is one file: many small ones compress worse, and each is a request of its own.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', minShareCount: 30, test: (id) => !notAtFirst.test(id) },
            // A sign is some two hundred bytes: each in a file of its own costs more than all of them in one.
            { name: 'first', minShareCount: 2, test: smallAtFirst },
            { name: 'icons', minShareCount: 2, test: /@tabler\/icons-react/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env.KELISIM_API ?? 'http://127.0.0.1:3000' } },
});
