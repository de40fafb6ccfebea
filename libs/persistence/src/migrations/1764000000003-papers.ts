import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers: revisions fixed in the transaction, their renditions, attachments, and the bytes of both. */
export class Papers1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table blobs (
        university uuid not null references universities,
        hash bytea not null,
        size int not null,
        media_type text not null,
        bytes bytea not null,
        created_at timestamptz not null default app_now(),
        primary key (university, hash)
      );
      alter table blobs alter column bytes set storage external;

      create table documents (
        university uuid not null,
        id uuid not null,
        case_id uuid not null,
        line uuid not null,
        template text not null,
        revision int not null,
        language text not null,
        template_hash bytea not null,
        data bytea not null,
        hash bytea not null,
        code text not null,
        step text,
        fixed_at timestamptz not null,
        file bytea,
        pages int,
        rendered_at timestamptz,
        primary key (university, id),
        unique (university, line, template, revision),
        unique (university, code),
        foreign key (university, line) references lines (university, id),
        foreign key (university, file) references blobs (university, hash)
      );
      create index documents_by_case on documents (university, case_id, fixed_at);

      create table attachments (
        university uuid not null,
        id uuid not null,
        owner uuid not null,
        case_id uuid,
        name text not null,
        media_type text not null,
        size int not null,
        hash bytea not null,
        uploaded_at timestamptz not null default app_now(),
        primary key (university, id),
        foreign key (university, owner) references people (university, id),
        foreign key (university, case_id) references cases (university, id),
        foreign key (university, hash) references blobs (university, hash)
      );
      alter table tasks add foreign key (university, document) references documents (university, id);
      alter table decisions add foreign key (university, document) references documents (university, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decisions drop constraint decisions_university_document_fkey;
      alter table tasks drop constraint tasks_university_document_fkey;
      drop table attachments, documents, blobs;
    `);
  }
}
