export { default as shell } from '../../shell/words/kk.json';
export { default as session } from '../../session/words/kk.json';
export { default as inbox } from '../../inbox/words/kk.json';
export { default as design } from '../../design/words/kk.json';
export { default as tour } from '../../tour/words/kk.json';
