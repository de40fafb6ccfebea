import { groups, integratedModule, moduleParts } from './curriculum';
import { shareJournals } from './journals';
import { holders, inventStaff } from './staff';
import { studentLogins } from './student-logins';
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
    expect(journals.every(({ hours }) => hours > 0)).toBe(true);
  });

  it('R20 R47 know a module of two departments, and a group whose classes are held in halves', () => {
    const journals = shareJournals(staff);
    const ofModule = journals.filter(({ discipline }) => discipline === integratedModule.id);
    const teaches = (teacher: string, department: string): boolean =>
      holders(staff, 'teacher', department).some(({ id }) => id === teacher);
    expect(ofModule.map(({ teacher }) => moduleParts.filter((part) => teaches(teacher, part)))).toEqual(
      moduleParts.map((part) => [part]),
    );
    const halves = journals.filter(({ subgroup }) => subgroup !== null);
    expect(new Set(halves.map(({ subgroup }) => subgroup)).size).toBe(2);
    expect(new Set(halves.map(({ teacher }) => teacher)).size).toBe(2);
    expect(new Set(halves.map(({ discipline, group_id }) => `${discipline} ${group_id}`)).size).toBe(1);
  });

  it('R27 know students who may log in, of three groups, with logins of their own', () => {
    const logins = studentLogins();
    expect(logins).toHaveLength(3);
    expect(new Set(logins.map(({ student }) => student.group)).size).toBe(3);
    expect(new Set([...logins, ...staff].map(({ login }) => login)).size).toBe(3 + staff.length);
  });
});
