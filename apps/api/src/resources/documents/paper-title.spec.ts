import type { Pack } from '@kelisim/domain';
import { paperTitle } from './paper-title';

const packOf = (ru: string): Pack =>
  ({ templates: { paper: { id: 'paper', source: { ru, kk: ru, ky: ru, en: ru } } } }) as unknown as Pack;

describe('paperTitle', () => {
  it.each([
    ['<h1>Объяснительная записка</h1><p>о неверной записи</p>', 'Объяснительная записка'],
    ['<p>Кому</p>\n<h1>Выписка из протокола № {{council.minutesNumber}}</h1>', 'Выписка из протокола'],
    ['<h1>№ {{council.minutesNumber}} хаттамадан үзінді көшірме</h1>', 'Хаттамадан үзінді көшірме'],
    ['<h1 class="wide">Extract from <em>minutes</em> no. {{number}}</h1>', 'Extract from minutes'],
    ['<p>No heading</p>', 'paper'],
  ])('is the first heading, without the values put into it: %s', (source, title) => {
    expect(paperTitle(packOf(source), 'paper', 'ru')).toBe(title);
  });

  it('is the name of a template that is gone', () => {
    expect(paperTitle(packOf(''), 'other', 'ru')).toBe('other');
  });
});
