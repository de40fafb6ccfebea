import type { Page, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';

/** A file that the first page needs. */
export interface LoadedFile {
  readonly path: string;
  readonly kind: 'page' | 'code' | 'styles' | 'font' | 'picture';
  /** As it comes over the network where gzip is the best that both sides know; fonts are compressed in themselves. */
  readonly bytes: number;
}

const kinds: Readonly<Record<string, LoadedFile['kind']>> = {
  document: 'page',
  script: 'code',
  stylesheet: 'styles',
  font: 'font',
  image: 'picture',
};

/** Visits a page with nothing in the browser's memory, and tells what came; answers of the API are not counted. */
export async function loadFirst(page: Page, path: string, until: () => Promise<unknown>): Promise<LoadedFile[]> {
  const answers: Response[] = [];
  page.on('response', (answer) => answers.push(answer));
  await page.goto(path);
  await until();
  const files = answers.filter((answer) => answer.ok() && kinds[answer.request().resourceType()] !== undefined);
  return await Promise.all(files.map(weigh));
}

async function weigh(answer: Response): Promise<LoadedFile> {
  const kind = kinds[answer.request().resourceType()] ?? 'picture';
  const body = await answer.body();
  return {
    path: new URL(answer.url()).pathname,
    kind,
    bytes: kind === 'font' ? body.length : gzipSync(body, { level: 9 }).length,
  };
}

export const sumOf = (files: readonly LoadedFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
