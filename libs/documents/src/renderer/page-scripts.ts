/**
 * What is evaluated in the page by the renderer itself, as text, because it runs in Chromium. The page's own scripts are off.
 */

/** A page that has all fonts and waits for papers. Its policy is one more wall: fonts and pictures only from itself. */
export const emptyPage = (fonts: string): string => `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'; base-uri 'none'">
<style id="paper-fonts">${fonts}</style></head><body></body></html>`;

/** Decodes every face before the first paper, which is what a paper would otherwise wait for. */
export const loadFonts = `Promise.all([...document.fonts].map((face) => face.load())).then((faces) => faces.length)`;

/** Replaces everything in the page but its policy and its fonts by a paper. Rejects where the page is not the prepared one. */
export const placePaper = (html: string, language: string, title: string): string => `(async () => {
  const fonts = document.getElementById('paper-fonts');
  if (!fonts) throw new Error('the page has lost its fonts');
  while (fonts.nextSibling) fonts.nextSibling.remove();
  const paper = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
  for (const style of paper.head.querySelectorAll('style')) document.head.append(document.adoptNode(style));
  document.body.replaceWith(document.adoptNode(paper.body));
  document.documentElement.lang = ${JSON.stringify(language)};
  document.title = ${JSON.stringify(title)};
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
})()`;
