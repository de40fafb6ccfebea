export { default as task } from '../../task/words/en.json';
export { default as forms } from '../../forms/words/en.json';
export { default as filing } from '../../filing/words/en.json';
export { default as cases } from '../../cases/words/en.json';
export { default as journals } from '../../journals/words/en.json';
export { default as deadlines } from '../../deadlines/words/en.json';
export { default as letters } from '../../letters/words/en.json';
export { default as setup } from '../../setup/words/en.json';
