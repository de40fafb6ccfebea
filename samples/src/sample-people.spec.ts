import { groups } from './curriculum';
import { shareJournals } from './journals';
import { holders, inventStaff } from './staff';
import { inventStudents } from './students';
import { departments, faculties, teachingHeadDepartment, unitId, vacantDepartment } from './units';

describe('the people of the sample', () => {
  const staff = inventStaff();
  const students = inventStudents();

  it('are the same on every load, with a login each', () => {
    expect(inventStaff()).toEqual(staff);
    expect(inventStudents()).toEqual(students);
    expect(new Set(staff.map(({ login }) => login)).size).toBe(staff.length);
    expect(staff.every(({ login }) => /^[a-z-]+\.[a-z]+$/.test(login))).toBe(true);
    expect(staff.length).toBeGreaterThanOrEqual(38);
    expect(students).toHaveLength(300);
  });

  it('R48 know a head who teaches, and a department without a head', () => {
    const [head] = holders(staff, 'department-head', teachingHeadDepartment);
    expect(shareJournals(staff).some(({ teacher }) => teacher === head?.id)).toBe(true);
    expect(holders(staff, 'department-head', vacantDepartment)).toEqual([]);
    expect(departments.length - 1).toBe(staff.filter(({ login }) => login.startsWith('head.')).length);
  });

  it('R04 know a group with students of both faculties', () => {
    const mixed = groups.filter(
      ({ id }) => new Set(students.filter((one) => one.group === id).map((one) => one.faculty)).size > 1,
    );
    expect(mixed).toHaveLength(1);
    expect(new Set(students.map(({ faculty }) => faculty))).toEqual(new Set(faculties.map(({ code }) => unitId(code))));
  });

  it('R47 have a load of two to four journals each who teaches', () => {
    const journals = shareJournals(staff);
    const loads = staff
      .filter(({ positions }) => positions.some(({ position }) => position === 'teacher'))
      .map(({ id }) => journals.filter(({ teacher }) => teacher === id).length);
    expect(loads.every((load) => load >= 2 && load <= 4)).toBe(true);
    expect(new Set(journals.map(({ id }) => id)).size).toBe(journals.length);
  });
});
