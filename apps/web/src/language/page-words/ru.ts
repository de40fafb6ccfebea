export { default as task } from '../../task/words/ru.json';
export { default as forms } from '../../forms/words/ru.json';
export { default as filing } from '../../filing/words/ru.json';
export { default as cases } from '../../cases/words/ru.json';
export { default as journals } from '../../journals/words/ru.json';
export { default as deadlines } from '../../deadlines/words/ru.json';
export { default as letters } from '../../letters/words/ru.json';
export { default as setup } from '../../setup/words/ru.json';
