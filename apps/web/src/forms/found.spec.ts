import { found } from './found';

const people = [
  { id: '1', label: 'Зайцев Өмірбек Жанибекович' },
  { id: '2', label: 'Ермекова Жазгүл Петровна' },
  { id: '3', label: 'Ёлкин Пётр' },
];
const ids = (words: string): readonly string[] => found(people, words).map(({ id }) => id);

describe('a search by name', () => {
  it('takes the letters of the Russian keyboard for the Kazakh and Kyrgyz ones', () => {
    expect(ids('омирбек')).toEqual(['1']);
    expect(ids('ЖАЗГУЛ')).toEqual(['2']);
    expect(ids('елкин')).toEqual(['3']);
  });

  it('finds by parts of words in any order, and all by nothing', () => {
    expect(ids('петр ерм')).toEqual(['2']);
    expect(ids(' ')).toEqual(['1', '2', '3']);
  });
});
