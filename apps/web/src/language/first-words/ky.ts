export { default as shell } from '../../shell/words/ky.json';
export { default as session } from '../../session/words/ky.json';
export { default as inbox } from '../../inbox/words/ky.json';
export { default as design } from '../../design/words/ky.json';
export { default as tour } from '../../tour/words/ky.json';
