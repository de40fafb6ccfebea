import type { Upload } from './import-university';
import { exampleUpload } from './import-university';

const groups = 10;
const studentsOfGroup = 25;
const lessonsOfGroup = 40;

/** A semester: the example with ten groups of 25 students and forty lessons each, every student marked at every lesson. */
export function semesterUpload(): { readonly files: Upload; readonly marks: number } {
  const files = exampleUpload();
  const add = (name: string, lines: readonly string[]): void => {
    files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), Buffer.from(`${lines.join('\n')}\n`)]));
  };
  for (const group of counted(groups)) {
    const [room, taught, load] = [`room-${group}`, `taught-${group}`, `teach-${group}`];
    add('classes.csv', [
      `${room},,,ИС-4${group},,,,homeroom,,org-2,year-2026,,,`,
      `${taught},,,Базы данных,,course-db,,scheduled,,org-2,autumn-2026,,,`,
    ]);
    add('k_groups.csv', [`${room},programme-is,4`]);
    add('k_load.csv', [`${load},${taught},user-101,${room},,practical,60`]);
    const students = counted(studentsOfGroup).map((seat) => `student-${group}-${seat}`);
    add(
      'users.csv',
      students.map((id, seat) => `${id},,,true,${id},,Имя,Фамилия-${seat},,${id},,,,,,,,,,,,`),
    );
    add(
      'roles.csv',
      students.map((id) => `role-${id},,,${id},primary,student,,,org-2,`),
    );
    add('enrollments.csv', [
      `enr-${taught},,,${taught},org-2,user-101,teacher,true,,`,
      ...students.map((id) => `enr-${id},,,${room},org-2,${id},student,,2026-09-01,`),
    ]);
    for (const number of counted(lessonsOfGroup)) {
      const [item, date] = [
        `item-${group}-${number}`,
        `2026-${number < 20 ? '09' : '10'}-${String((number % 20) + 8).padStart(2, '0')}`,
      ];
      add('lineItems.csv', [`${item},,,Занятие,,${date},${date},${taught},,,,,`]);
      add('k_lessons.csv', [`lesson-${group}-${number},${load},${date},08:00,practical,Тема ${number},,${item}`]);
      add(
        'results.csv',
        students.map(
          (id, seat) =>
            `res-${group}-${number}-${seat},,,${item},${id},fully graded,${(seat * 7 + number) % 101},${date},,,,,,,`,
        ),
      );
    }
  }
  return { files, marks: groups * studentsOfGroup * lessonsOfGroup };
}

const counted = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place);
