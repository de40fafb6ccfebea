/** A page object of a PDF as the renderer's browser writes it: outside of compressed streams, its type spelt out. */
const pageObject = /\/Type\s*\/Page(?![A-Za-z])/g;

/** How many pages a PDF of the renderer has. */
export const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(pageObject)?.length ?? 0;
