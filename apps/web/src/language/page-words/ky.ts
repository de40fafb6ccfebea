export { default as task } from '../../task/words/ky.json';
export { default as forms } from '../../forms/words/ky.json';
export { default as filing } from '../../filing/words/ky.json';
export { default as cases } from '../../cases/words/ky.json';
export { default as journals } from '../../journals/words/ky.json';
export { default as deadlines } from '../../deadlines/words/ky.json';
export { default as letters } from '../../letters/words/ky.json';
export { default as setup } from '../../setup/words/ky.json';
