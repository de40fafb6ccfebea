import { Paced } from './paced';

describe('paced calls', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('act at once, and once for all that come within the pause', () => {
    let acts = 0;
    const paced = new Paced(500, () => (acts += 1));
    for (let call = 0; call < 20; call += 1) paced.call();
    expect(acts).toBe(1);
    jest.advanceTimersByTime(499);
    expect(acts).toBe(1);
    jest.advanceTimersByTime(1);
    expect(acts).toBe(2);
    jest.advanceTimersByTime(5_000);
    expect(acts).toBe(2);
    paced.call();
    expect(acts).toBe(3);
  });

  it('do nothing after they were stopped', () => {
    let acts = 0;
    const paced = new Paced(500, () => (acts += 1));
    paced.call();
    paced.call();
    paced.stop();
    jest.advanceTimersByTime(5_000);
    expect(acts).toBe(1);
  });
});
