import { mayRecordSubstitution } from './substitution-recorders';

const held = (
  position: string,
  above: boolean,
  heads = false,
): { position: string; above: boolean; heads: boolean } => ({
  position,
  above,
  heads,
});

describe('R38 who records that somebody acts for another', () => {
  it('is the person himself, without any position', () => {
    expect(mayRecordSubstitution({ himself: true, positions: [] })).toBe(true);
    expect(mayRecordSubstitution({ himself: false, positions: [] })).toBe(false);
  });

  it.each([
    ['the head of the unit or of one above', held('dean', true, true), true],
    ['the head of another unit', held('dean', false, true), false],
    ['the secretary of the unit', held('council-secretary', true), true],
    ['the secretary of another unit', held('council-secretary', false), false],
    ['a colleague', held('teacher', true), false],
    ['the personnel service, wherever it stands', held('personnel-officer', false), true],
    ['the administrator', held('administrator', false), true],
  ])('%s: %#', (_, position, may) => {
    expect(mayRecordSubstitution({ himself: false, positions: [position] })).toBe(may);
  });
});
