import { usualPositions } from '@kelisim/persistence';
import { mayPrint, sightOf } from './sheet-reader';

const reader = (position: string): Parameters<typeof sightOf>[0] => ({
  person: 'p',
  positions: [{ position, unit: 'faculty' }],
});
const positions = [...Object.keys(usualPositions), 'a position of tomorrow'];

describe('what a position at a faculty shows of sheets', () => {
  it('R27 is its groups, to its dean and the secretary of its council alone: default deny', () => {
    const seeing = positions.filter((position) => sightOf(reader(position)).faculties.includes('faculty'));
    expect(seeing.sort()).toEqual(['council-secretary', 'dean']);
  });

  it('R20, R27 is everything to the registrar’s office, which alone prints, and to the administrator', () => {
    const all = positions.filter((position) => sightOf(reader(position)).all);
    expect(all.sort()).toEqual(['administrator', 'registrar', 'registrar-employee']);
    expect(positions.filter((position) => mayPrint(reader(position))).sort()).toEqual([
      'registrar',
      'registrar-employee',
    ]);
  });
});
