import { usualPositions } from '@kelisim/persistence';
import { headsOffice, isOffice, keepsStudents, recordsAssignments, supervises, visibilityOf } from './journal-reader';

const reader = (...positions: string[]): Parameters<typeof visibilityOf>[0] => ({
  person: 'p',
  positions: positions.map((position) => ({ position, unit: `unit of ${position}` })),
});
const nothing = { all: false, departments: [], faculties: [] };

describe('what a position shows of journals', () => {
  it('R27 is nothing, unless it is named: default deny', () => {
    const shown = Object.keys(usualPositions).filter(
      (position) => JSON.stringify(visibilityOf(reader(position))) !== JSON.stringify(nothing),
    );
    expect(shown.sort()).toEqual(
      ['administrator', 'council-secretary', 'dean', 'department-head', 'registrar', 'registrar-employee'].sort(),
    );
    expect(visibilityOf(reader())).toEqual(nothing);
    expect(visibilityOf(reader('a position of tomorrow'))).toEqual(nothing);
  });

  it('R27 adds up over the posts that one person holds, each unit once', () => {
    const held = [
      { position: 'department-head', unit: 'a' },
      { position: 'department-head', unit: 'b' },
      { position: 'dean', unit: 'f' },
      { position: 'council-secretary', unit: 'f' },
      { position: 'teacher', unit: 'c' },
    ];
    expect(visibilityOf({ person: 'p', positions: held })).toEqual({
      all: false,
      departments: ['a', 'b'],
      faculties: ['f'],
    });
  });

  it('R16 R18 R45 lets nobody record for whom reading is enough', () => {
    const may = (position: string): boolean[] =>
      [supervises, recordsAssignments, isOffice, headsOffice, keepsStudents].map((ask) => ask(reader(position)));
    expect({
      'department-head': may('department-head'),
      dean: may('dean'),
      registrar: may('registrar'),
      'registrar-employee': may('registrar-employee'),
      administrator: may('administrator'),
      teacher: may('teacher'),
      rector: may('rector'),
    }).toEqual({
      'department-head': [true, true, false, false, false],
      dean: [true, false, false, false, false],
      registrar: [true, true, true, true, true],
      'registrar-employee': [true, true, true, false, true],
      administrator: [true, false, false, false, true],
      teacher: [false, false, false, false, false],
      rector: [false, false, false, false, false],
    });
  });
});
