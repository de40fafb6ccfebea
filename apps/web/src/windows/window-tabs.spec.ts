import { tabOf } from './window-tabs';

describe('the states of windows', () => {
  it('shows the state of the address, and what is open for anything else', () => {
    expect(['requested', 'closed', 'nonsense', null].map(tabOf)).toEqual(['requested', 'closed', 'open', 'open']);
  });
});
