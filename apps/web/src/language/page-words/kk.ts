export { default as task } from '../../task/words/kk.json';
export { default as forms } from '../../forms/words/kk.json';
export { default as filing } from '../../filing/words/kk.json';
export { default as cases } from '../../cases/words/kk.json';
export { default as journals } from '../../journals/words/kk.json';
export { default as deadlines } from '../../deadlines/words/kk.json';
export { default as letters } from '../../letters/words/kk.json';
export { default as setup } from '../../setup/words/kk.json';
