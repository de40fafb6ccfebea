import { VisuallyHidden } from '@mantine/core';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { JSX, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPaper } from './paper-document';
import classes from './paper-viewer.module.css';

interface PaperPageProps {
  readonly page: PDFPageProxy;
  readonly library: OpenPaper['library'];
  /** In CSS pixels. */
  readonly width: number;
}

/** One page, drawn as sharp as the screen can; its text can be selected, and is read out by screen readers. */
export function PaperPage({ page, library, width }: PaperPageProps): JSX.Element {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const natural = page.getViewport({ scale: 1 });
  const scale = width / natural.width;
  useDrawing(canvas, page, scale);
  const lines = useTextLayer(layer, page, library, scale);
  return (
    <div
      className={classes.page}
      data-page={page.pageNumber}
      style={{ width, height: natural.height * scale, ['--total-scale-factor' as string]: scale }}
    >
      <canvas ref={canvas} aria-hidden />
      <div ref={layer} className={classes.textLayer} aria-hidden />
      <VisuallyHidden component="section" aria-label={t('design:paper.pageText', { page: page.pageNumber })}>
        {lines.map((line, index) => (
          // Lines of a page stay where they are, and may repeat.
          <p key={index}>{line}</p>
        ))}
      </VisuallyHidden>
    </div>
  );
}

function useDrawing(place: RefObject<HTMLCanvasElement | null>, page: PDFPageProxy, scale: number): void {
  useEffect(() => {
    const target = place.current;
    if (target === null) return;
    const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
    // Drawn aside and put in at once: a page that changes its size does not flicker.
    const sheet = document.createElement('canvas');
    sheet.width = Math.floor(viewport.width);
    sheet.height = Math.floor(viewport.height);
    const drawing = page.render({ canvas: sheet, viewport });
    drawing.promise.then(
      () => {
        target.width = sheet.width;
        target.height = sheet.height;
        target.getContext('2d')?.drawImage(sheet, 0, 0);
      },
      () => undefined,
    );
    return () => {
      drawing.cancel();
    };
  }, [place, page, scale]);
}

/** Puts invisible text over the drawing for selecting, and gives the page's lines. */
function useTextLayer(
  place: RefObject<HTMLDivElement | null>,
  page: PDFPageProxy,
  library: OpenPaper['library'],
  scale: number,
): readonly string[] {
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    const container = place.current;
    if (container === null) return;
    let stale = false;
    const show = async (): Promise<void> => {
      const text = await page.getTextContent();
      if (stale) return;
      setLines(linesOf(text.items));
      container.replaceChildren();
      await new library.TextLayer({
        textContentSource: text,
        container,
        viewport: page.getViewport({ scale }),
      }).render();
    };
    // Without its text a page is still a page.
    show().catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [place, page, library, scale]);
  return lines;
}

type TextItems = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

const linesOf = (items: TextItems): readonly string[] =>
  items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
