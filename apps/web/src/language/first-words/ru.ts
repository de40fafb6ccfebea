export { default as shell } from '../../shell/words/ru.json';
export { default as session } from '../../session/words/ru.json';
export { default as inbox } from '../../inbox/words/ru.json';
export { default as design } from '../../design/words/ru.json';
export { default as tour } from '../../tour/words/ru.json';
