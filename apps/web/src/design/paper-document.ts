import type * as PdfJs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { isProblem } from '../api/problem';
import { request } from '../api/request';

/** A paper that has been read, page by page. */
export interface OpenPaper {
  readonly pages: readonly PDFPageProxy[];
  readonly library: typeof PdfJs;
  readonly close: () => void;
}

/** Waits between the attempts while the server is still making the paper. */
const WAITS_MS = [700, 1500, 3000, 5000];

/**
 * Reads a PDF from an address of ours. The reader's code is loaded with the first paper.
 *
 * @throws Problem or Unreachable when the server does not give it; what pdf.js throws when it is no PDF.
 */
export async function openPaper(url: string, signal: AbortSignal): Promise<OpenPaper> {
  const [library, bytes] = await Promise.all([import('pdfjs-dist'), readBytes(url, signal)]);
  library.GlobalWorkerOptions.workerSrc = workerAddress;
  // No second worker for the drawing and no compiled codecs: papers are text and lines, and the page's policy stays narrow.
  const loading = library.getDocument({ data: bytes, disableWorkerRendering: true, useWasm: false });
  const paper = await loading.promise;
  signal.throwIfAborted();
  return { library, pages: await pagesOf(paper), close: () => void loading.destroy() };
}

const pagesOf = async (paper: PDFDocumentProxy): Promise<PDFPageProxy[]> =>
  await Promise.all(Array.from({ length: paper.numPages }, async (_, index) => await paper.getPage(index + 1)));

async function readBytes(url: string, signal: AbortSignal): Promise<Uint8Array> {
  for (const wait of WAITS_MS) {
    try {
      return await readOnce(url, signal);
    } catch (error) {
      if (!isProblem(error, 'render-failed')) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
      signal.throwIfAborted();
    }
  }
  return await readOnce(url, signal);
}

const readOnce = async (url: string, signal: AbortSignal): Promise<Uint8Array> =>
  new Uint8Array(await (await request<Blob>(url, { signal })).arrayBuffer());
