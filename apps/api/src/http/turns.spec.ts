import { Turns } from './turns';

describe('turns', () => {
  it('come one after the other under one name, also after a failure, and side by side under others', async () => {
    const turns = new Turns();
    const story: string[] = [];
    const gates = new Map<string, () => void>();
    const work =
      (name: string, fails = false) =>
      async (): Promise<void> => {
        story.push(`${name} begins`);
        await new Promise<void>((done) => gates.set(name, done));
        story.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const first = turns.take('a', work('a1', true));
    const second = turns.take('a', work('a2'));
    const other = turns.take('b', work('b1'));
    await Promise.resolve();
    await Promise.resolve();
    expect(story).toEqual(['a1 begins', 'b1 begins']);
    gates.get('a1')!();
    await expect(first).rejects.toThrow('a1');
    gates.get('b1')!();
    await other;
    gates.get('a2')!();
    await second;
    expect(story).toEqual(['a1 begins', 'b1 begins', 'a1 ends', 'a2 begins', 'b1 ends', 'a2 ends']);
  });
});
