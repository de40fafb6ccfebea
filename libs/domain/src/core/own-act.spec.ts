import { isOwnAct } from './own-act';
import type { Actor } from './state';

const own = (person: string): Actor => ({ person, position: 'dean', unit: 'u', onBehalfOf: null, basis: 'Order 1' });
const standingIn = (person: string, onBehalfOf: string): Actor => ({ ...own(person), onBehalfOf });

describe('R48 nobody decides on his own act', () => {
  it.each([
    ['whoever is excluded', own('author'), 'author', 'author', true],
    ['an author whom the pack lets act', own('author'), null, 'author', false],
    ['somebody else', own('head'), 'author', 'author', false],
    ['a person who stands in for the author', standingIn('deputy', 'author'), 'author', 'author', true],
    ['an author who stands in for the person that is asked', standingIn('author', 'head'), 'author', 'author', true],
    ['a person who stands in where an author may act himself', standingIn('deputy', 'author'), null, 'author', true],
    ['an asker who stands in for the giver', standingIn('asker', 'giver'), 'asker', 'author', true],
    ['a person who stands in on a case of others', standingIn('deputy', 'head'), 'author', 'author', false],
  ] as const)('%s: %#', (_, by, excluded, author, expected) => {
    expect(isOwnAct({ excluded }, by, author)).toBe(expected);
  });
});
