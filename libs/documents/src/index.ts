export * from './document-error';
export * from './renderer-client';
export { compileTemplate } from './template/compile-template';
export type { CompiledTemplate } from './template/compile-template';
export { loadLayout, loadPaperTemplate } from './template/load-templates';
export type { PaperLayout, PaperTemplate } from './template/paper-template';
export { renderPaperHtml } from './template/render-paper-html';
export type { PaperToRender } from './template/render-paper-html';
export { templateHash } from './template/template-hash';
