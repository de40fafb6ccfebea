export { default as shell } from '../../shell/words/en.json';
export { default as session } from '../../session/words/en.json';
export { default as inbox } from '../../inbox/words/en.json';
export { default as design } from '../../design/words/en.json';
export { default as tour } from '../../tour/words/en.json';
