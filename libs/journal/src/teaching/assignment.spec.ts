import type { AssignmentPlace, AssignmentToRecord } from './assignment';
import { assignmentFaults } from './assignment';

const asked: AssignmentToRecord = {
  ...{ kind: 'substitution', journal: 'j', person: 'substitute', from: '2026-10-05', to: '2026-10-16', students: null },
  basis: { number: '4', date: '2026-10-02', text: 'Протокол' },
};
const place: AssignmentPlace = {
  ...{ teacher: 'teacher', startsOn: '2026-09-01', endsOn: '2026-12-31' },
  ...{ employed: true, overlaps: false, strangers: [] },
};
const faults = (over: Partial<AssignmentToRecord> = {}, there: Partial<AssignmentPlace> = {}): string[] =>
  assignmentFaults({ ...asked, ...over }, { ...place, ...there }).map(({ path, rule }) => `${path} ${rule}`);

describe('an assignment on department minutes', () => {
  it('R16 R17 has no fault on the first and the last day of the period, and on one day alone', () => {
    expect(faults()).toEqual([]);
    expect(faults({ from: '2026-09-01', to: '2026-12-31' })).toEqual([]);
    expect(faults({ from: '2026-12-31', to: '2026-12-31' })).toEqual([]);
    expect(faults({ to: null })).toEqual([]);
    expect(faults({ kind: 'repeat-course', students: ['a'] })).toEqual([]);
  });

  it.each([
    ['the day before the period', { from: '2026-08-31' }, {}, ['/from outside-period']],
    ['the day after it', { to: '2027-01-01' }, {}, ['/to outside-period']],
    ['an end before its beginning', { to: '2026-10-04' }, {}, ['/to end-before-start']],
    ['its own teacher', { person: 'teacher' }, { overlaps: true }, ['/person teaches-already']],
    ['days taken already', {}, { overlaps: true }, ['/person assigned-already']],
    ['nobody of the staff', {}, { employed: false }, ['/person person-unknown']],
    ['single students of a substitution', { students: ['a'] }, {}, ['/students whole-group']],
    ['strangers', { kind: 'repeat-course', students: ['a'] }, { strangers: ['a'] }, ['/students student-of-group']],
  ] as const)('R16 R17 R47 is refused for %s', (_, over, there, wanted) => {
    expect(faults(over, there)).toEqual(wanted);
  });

  it('names the period that a day lies outside of', () => {
    const [fault] = assignmentFaults({ ...asked, from: '2026-08-31' }, place);
    expect(fault?.data).toEqual({ from: '2026-09-01', to: '2026-12-31' });
  });
});
