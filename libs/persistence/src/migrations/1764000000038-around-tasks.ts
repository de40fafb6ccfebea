import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['task_questions', 'case_comments', 'decision_drafts', 'case_observers'];

/** What people do around a task: claim and forward it, add approvers, ask, comment, keep a draft, let somebody read along. */
export class AroundTasks1764000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tasks
        -- Of several who hold the post one has taken it upon himself; where he acts for another, for whom.
        add column claimed_by uuid, add column claimed_for uuid, add column claimed_at timestamptz,
        -- Who handed it on to the person with whom it stands.
        add column forwarded_by uuid,
        add constraint tasks_university_claimed_by_fkey foreign key (university, claimed_by) references people (university, id),
        add constraint tasks_university_claimed_for_fkey foreign key (university, claimed_for) references people (university, id),
        add constraint tasks_university_forwarded_by_fkey foreign key (university, forwarded_by) references people (university, id),
        add constraint tasks_claimed check ((claimed_by is null) = (claimed_at is null) and (claimed_for is null or claimed_by is not null)),
        drop constraint tasks_purpose_check,
        add constraint tasks_purpose_check check (purpose in ('decide', 'use-window', 'incident', 'extend', 'advise'));

      create table task_questions (
        university uuid not null,
        id uuid not null,
        case_id uuid not null,
        -- The task of whoever asks.
        task uuid not null,
        asked_by uuid not null,
        person uuid not null,
        wants text not null check (wants in ('opinion', 'file')),
        state text not null default 'open' check (state in ('open', 'answered')),
        asked_at timestamptz not null default app_now(),
        -- Sealed under the key of the case, as reasons are.
        text bytea not null,
        answer bytea,
        answered_at timestamptz,
        primary key (university, id),
        foreign key (university, task) references tasks (university, id),
        foreign key (university, case_id) references cases (university, id),
        foreign key (university, asked_by) references people (university, id),
        foreign key (university, person) references people (university, id),
        constraint task_questions_another check (person <> asked_by),
        constraint task_questions_answered check ((state = 'answered') = (answer is not null and answered_at is not null))
      );
      create index task_questions_by_case on task_questions (university, case_id, asked_at);
      create index task_questions_asked on task_questions (university, person, asked_at) where state = 'open';
      create index task_questions_by_task on task_questions (university, task);
      alter table attachments add column question uuid,
        add constraint attachments_university_question_fkey foreign key (university, question) references task_questions (university, id);
      create index attachments_by_question on attachments (university, question) where question is not null;

      create table case_comments (
        university uuid not null,
        id uuid not null,
        case_id uuid not null,
        person uuid not null,
        internal boolean not null,
        text bytea not null,
        at timestamptz not null default app_now(),
        primary key (university, id),
        foreign key (university, case_id) references cases (university, id),
        foreign key (university, person) references people (university, id)
      );
      create index case_comments_by_case on case_comments (university, case_id, at);

      create table decision_drafts (
        university uuid not null,
        task uuid not null,
        person uuid not null,
        content bytea not null,
        saved_at timestamptz not null default app_now(),
        primary key (university, task, person),
        foreign key (university, task) references tasks (university, id),
        foreign key (university, person) references people (university, id)
      );

      create table case_observers (
        university uuid not null,
        case_id uuid not null,
        person uuid not null,
        -- Whoever hands a task on reads along from then on.
        why text not null check (why in ('named', 'forwarded')),
        added_by uuid not null,
        added_at timestamptz not null default app_now(),
        primary key (university, case_id, person),
        foreign key (university, case_id) references cases (university, id),
        foreign key (university, person) references people (university, id),
        foreign key (university, added_by) references people (university, id)
      );
      create index case_observers_by_person on case_observers (university, person, case_id);
    `);
    await fenced(runner, tables);
    // What was asked and said stays in sight.
    await runner.query('revoke delete on task_questions, case_comments from kelisim_application');
    await runner.query('revoke update on case_comments from kelisim_application');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index attachments_by_question');
    await runner.query(
      'alter table attachments drop constraint attachments_university_question_fkey, drop column question',
    );
    await dropTables(runner, tables);
    await runner.query(`
      alter table tasks drop constraint tasks_purpose_check,
        add constraint tasks_purpose_check check (purpose in ('decide', 'use-window', 'incident', 'extend')),
        drop constraint tasks_claimed, drop constraint tasks_university_claimed_by_fkey, drop constraint tasks_university_claimed_for_fkey,
        drop constraint tasks_university_forwarded_by_fkey,
        drop column claimed_by, drop column claimed_for, drop column claimed_at, drop column forwarded_by
    `);
  }
}
