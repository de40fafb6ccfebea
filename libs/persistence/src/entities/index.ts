import { Account } from './account';
import { Appointment } from './appointment';
import { Attachment } from './attachment';
import { Blob } from './blob';
import { Calendar } from './calendar';
import { Case } from './case';
import { CaseKey } from './case-key';
import { Council } from './council';
import { CouncilMember } from './council-member';
import { CurrentProcedure } from './current-procedure';
import { Deadline } from './deadline';
import { Decision } from './decision';
import { Discipline } from './discipline';
import { Document } from './document';
import { Effect } from './effect';
import { Event } from './event';
import { IdempotencyKey } from './idempotency-key';
import { Installation } from './installation';
import { Journal } from './journal';
import { LeasedWindow } from './leased-window';
import { Lesson } from './lesson';
import { Letter } from './letter';
import { Line } from './line';
import { LoginAttempt } from './login-attempt';
import { MailServer } from './mail-server';
import { Mark } from './mark';
import { MarkChange } from './mark-change';
import { OutboxEntry } from './outbox-entry';
import { Person } from './person';
import { PositionTitle } from './position-title';
import { Programme } from './programme';
import { PublishedPack } from './published-pack';
import { RefusedAttempt } from './refused-attempt';
import { Register } from './register';
import { Session } from './session';
import { Student } from './student';
import { StudentGroup } from './student-group';
import { Task } from './task';
import { Unit } from './unit';
import { University } from './university';

/** Every entity of the schema. What they say is checked against the migrations by a test. */
export const entities: readonly (new () => object)[] = [
  Account,
  Appointment,
  Attachment,
  Blob,
  Calendar,
  Case,
  CaseKey,
  Council,
  CouncilMember,
  CurrentProcedure,
  Deadline,
  Decision,
  Discipline,
  Document,
  Effect,
  Event,
  IdempotencyKey,
  Installation,
  Journal,
  LeasedWindow,
  Lesson,
  Letter,
  Line,
  LoginAttempt,
  MailServer,
  Mark,
  MarkChange,
  OutboxEntry,
  Person,
  PositionTitle,
  Programme,
  PublishedPack,
  RefusedAttempt,
  Register,
  Session,
  Student,
  StudentGroup,
  Task,
  Unit,
  University,
];
