import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = [
  'scales',
  'lesson_types',
  'academic_periods',
  'module_parts',
  'group_members',
  'subgroups',
  'subgroup_members',
  'lock_rules',
  'filling_terms',
  'teaching_assignments',
  'recredit_orders',
];
/** What an order, a directive or minutes have said stays as it was said. */
const keptAsWritten = ['filling_terms', 'recredit_orders'];

/** What is taught, in which period, to whom at which time, and the rules by which a journal is filled (R16–R18, R24, R25, R47). */
export class Teaching1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scales (
        university uuid not null references universities,
        code text not null,
        title jsonb not null,
        content jsonb not null,
        primary key (university, code)
      );
      insert into scales (university, code, title, content)
      select id, 'hundred-points', '{"ru":"100-балльная","kk":"100 балдық","ky":"100 баллдык","en":"100 points"}',
        '{"kind":"points","from":0,"to":100,"step":1,"passes":50,"letters":[]}' from universities;

      create table lesson_types (
        university uuid not null references universities,
        code text not null,
        title jsonb not null,
        kind text not null check (kind in ('class', 'control', 'exam')),
        scale text not null,
        place int not null,
        primary key (university, code),
        foreign key (university, scale) references scales (university, code)
      );
      insert into lesson_types (university, code, title, kind, scale, place)
      select university, type, jsonb_build_object('ru', type, 'kk', type, 'ky', type, 'en', type), 'class', 'hundred-points', 1
      from lessons group by university, type;

      -- Semesters and sessions differ by level of education (R18).
      create table academic_periods (
        university uuid not null references universities,
        id uuid not null,
        code text not null,
        title jsonb not null,
        level text not null check (level in ('bachelor', 'master', 'doctoral', 'residency', 'school')),
        kind text not null check (kind in ('year', 'semester', 'session')),
        starts_on date not null,
        ends_on date not null,
        primary key (university, id),
        unique (university, level, code),
        constraint academic_periods_order check (ends_on >= starts_on)
      );
      alter table programmes add level text not null default 'bachelor'
        check (level in ('bachelor', 'master', 'doctoral', 'residency', 'school'));
      alter table programmes alter level drop default;

      -- An integrated module is taught by several departments; one of them finishes it and forms its sheet (R20).
      alter table disciplines
        add kind text not null default 'discipline' check (kind in ('discipline', 'module')),
        add finishing_department uuid,
        add foreign key (university, finishing_department) references units (university, id),
        add constraint disciplines_finished_by check ((kind = 'module') or (finishing_department is null));
      alter table disciplines alter kind drop default;
      create table module_parts (
        university uuid not null,
        module uuid not null,
        department uuid not null,
        place int not null,
        primary key (university, module, department),
        foreign key (university, module) references disciplines (university, id),
        foreign key (university, department) references units (university, id)
      );

      -- Who is in a group on which day: marks ask for the day of the lesson. valid_to is the first day outside.
      create table group_members (
        university uuid not null,
        student uuid not null,
        group_id uuid not null,
        valid_from date not null,
        valid_to date,
        basis text not null,
        primary key (university, student, group_id, valid_from),
        foreign key (university, student) references students (university, id),
        foreign key (university, group_id) references student_groups (university, id),
        constraint group_members_period check (valid_to is null or valid_to > valid_from)
      );
      create index group_members_by_group on group_members (university, group_id, valid_from);
      insert into group_members (university, student, group_id, valid_from, basis)
      select university, id, group_id, '2000-01-01', '–' from students;
      drop index students_by_group;
      alter table students drop column group_id,
        add person uuid,
        add foreign key (university, person) references people (university, id),
        add unique (university, person);

      create table subgroups (
        university uuid not null,
        id uuid not null,
        group_id uuid not null,
        code text not null,
        primary key (university, id),
        unique (university, group_id, code),
        foreign key (university, group_id) references student_groups (university, id)
      );
      create table subgroup_members (
        university uuid not null,
        student uuid not null,
        subgroup uuid not null,
        valid_from date not null,
        valid_to date,
        primary key (university, student, subgroup, valid_from),
        foreign key (university, student) references students (university, id),
        foreign key (university, subgroup) references subgroups (university, id),
        constraint subgroup_members_period check (valid_to is null or valid_to > valid_from)
      );
      create index subgroup_members_by_subgroup on subgroup_members (university, subgroup, valid_from);

      -- A journal belongs to a period; the load may be of a subgroup, and has its hours (R47).
      insert into academic_periods (university, id, code, title, level, kind, starts_on, ends_on)
      select j.university, gen_random_uuid(), 'first', '{"ru":"Семестр","kk":"Семестр","ky":"Семестр","en":"Semester"}', 'bachelor', 'semester',
        coalesce(min(l.held_on), current_date), coalesce(max(l.held_on), current_date)
      from journals j left join lessons l on l.university = j.university and l.journal = j.id group by j.university;
      alter table journals add period uuid, add subgroup uuid, add hours int check (hours > 0);
      update journals j set period = p.id from academic_periods p where p.university = j.university;
      alter table journals alter period set not null,
        add foreign key (university, period) references academic_periods (university, id),
        add foreign key (university, subgroup) references subgroups (university, id),
        drop constraint journals_university_discipline_group_id_teacher_key,
        add constraint journals_once unique nulls not distinct (university, period, discipline, group_id, teacher, subgroup);

      -- R24: how long a lesson may be filled; the most specific rule wins, the newest of equals.
      create table lock_rules (
        university uuid not null references universities,
        id uuid not null,
        lesson_type text,
        level text check (level in ('bachelor', 'master', 'doctoral', 'residency', 'school')),
        days int not null check (days > 0),
        count text not null check (count in ('calendar', 'working')),
        first text not null check (first in ('same', 'next')),
        valid_from timestamptz not null default app_now(),
        basis text not null,
        primary key (university, id),
        foreign key (university, lesson_type) references lesson_types (university, code)
      );

      -- R18: a directive sets the lock of all lessons of a stretch of days.
      create table filling_terms (
        university uuid not null references universities,
        id uuid not null,
        period uuid,
        level text check (level in ('bachelor', 'master', 'doctoral', 'residency', 'school')),
        lesson_type text,
        lessons_from date not null,
        lessons_to date not null,
        locks_at timestamptz not null,
        basis jsonb not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null default app_now(),
        primary key (university, id),
        foreign key (university, period) references academic_periods (university, id),
        foreign key (university, lesson_type) references lesson_types (university, code),
        foreign key (university, recorded_by) references people (university, id),
        constraint filling_terms_order check (lessons_to >= lessons_from)
      );

      -- R16, R17: who fills a journal in another's place, on the minutes of a department's meeting.
      create table teaching_assignments (
        university uuid not null,
        id uuid not null,
        kind text not null check (kind in ('substitution', 'repeat-course')),
        journal uuid not null,
        person uuid not null,
        valid_from date not null,
        valid_to date,
        students uuid[],
        basis jsonb not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null default app_now(),
        revoked_at timestamptz,
        primary key (university, id),
        foreign key (university, journal) references journals (university, id),
        foreign key (university, person) references people (university, id),
        foreign key (university, recorded_by) references people (university, id),
        constraint teaching_assignments_period check (valid_to is null or valid_to > valid_from),
        constraint teaching_assignments_students check ((kind = 'repeat-course') or (students is null))
      );
      create index teaching_assignments_by_person on teaching_assignments (university, person);
      create index teaching_assignments_by_journal on teaching_assignments (university, journal);

      -- R25: without such an order nobody is noted as re-credited.
      create table recredit_orders (
        university uuid not null,
        id uuid not null,
        number text not null,
        issued_on date not null,
        student uuid not null,
        discipline uuid not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null default app_now(),
        primary key (university, id),
        unique (university, student, discipline),
        foreign key (university, student) references students (university, id),
        foreign key (university, discipline) references disciplines (university, id),
        foreign key (university, recorded_by) references people (university, id)
      );
    `);
    await fenced(runner, tables, { appendOnly: keptAsWritten });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table journals drop constraint journals_once, drop column period, drop column subgroup, drop column hours,
        add constraint journals_university_discipline_group_id_teacher_key unique (university, discipline, group_id, teacher);
      alter table students drop column person, add group_id uuid,
        add foreign key (university, group_id) references student_groups (university, id);
      update students s set group_id = m.group_id from group_members m where m.university = s.university and m.student = s.id;
      alter table students alter group_id set not null;
      create index students_by_group on students (university, group_id);
      alter table disciplines drop column kind, drop column finishing_department;
      alter table programmes drop column level;
    `);
    await dropTables(runner, tables);
  }
}
