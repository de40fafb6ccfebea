import { noSteps, stepBack, stepForward, withStep } from './typing-steps';

const typed = (...texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, place) => [`lesson ${place}`, text]));

describe('what was typed before saving', () => {
  it('is taken back step by step, and done again', () => {
    const steps = withStep(withStep(noSteps, typed()), typed('80'));
    const once = stepBack(steps, typed('80', '90'));
    expect(once?.marks).toEqual(typed('80'));
    const twice = stepBack(once!.steps, once!.marks);
    expect(twice?.marks).toEqual(typed());
    expect(stepBack(twice!.steps, twice!.marks)).toBeNull();
    const again = stepForward(twice!.steps, twice!.marks);
    expect(again?.marks).toEqual(typed('80'));
    expect(stepForward(again!.steps, again!.marks)?.marks).toEqual(typed('80', '90'));
  });

  it('cannot be done again after something else was typed', () => {
    const back = stepBack(withStep(noSteps, typed()), typed('80'));
    expect(stepForward(withStep(back!.steps, back!.marks), typed('70'))).toBeNull();
  });

  it('is kept for a hundred steps', () => {
    let steps = noSteps;
    for (let step = 0; step < 250; step += 1) steps = withStep(steps, typed(String(step)));
    expect(steps.past).toHaveLength(100);
    expect(steps.past[0]).toEqual(typed('150'));
  });
});
