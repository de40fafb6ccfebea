import { AcademicPeriod } from './academic-period';
import { Account } from './account';
import { Appointment } from './appointment';
import { Attachment } from './attachment';
import { Blob } from './blob';
import { Calendar } from './calendar';
import { CalendarChange } from './calendar-change';
import { CalendarFeed } from './calendar-feed';
import { CalendarLayer } from './calendar-layer';
import { CalendarMove } from './calendar-move';
import { Case } from './case';
import { CaseKey } from './case-key';
import { Council } from './council';
import { CouncilMember } from './council-member';
import { CouncilOrder } from './council-order';
import { CurrentProcedure } from './current-procedure';
import { Deadline } from './deadline';
import { Decision } from './decision';
import { Discipline } from './discipline';
import { Document } from './document';
import { Effect } from './effect';
import { Event } from './event';
import { ExtensionRequest } from './extension-request';
import { FillingTerm } from './filling-term';
import { GroupMember } from './group-member';
import { HeldCell } from './held-cell';
import { IdempotencyKey } from './idempotency-key';
import { Installation } from './installation';
import { Journal } from './journal';
import { JournalConnector } from './journal-connector';
import { JournalIncident } from './journal-incident';
import { LeasedWindow } from './leased-window';
import { Lesson } from './lesson';
import { LessonType } from './lesson-type';
import { Letter } from './letter';
import { Line } from './line';
import { LockRule } from './lock-rule';
import { LoginAttempt } from './login-attempt';
import { Mail } from './mail';
import { MailItem } from './mail-item';
import { MailServer } from './mail-server';
import { Mark } from './mark';
import { MarkChange } from './mark-change';
import { MarkScale } from './mark-scale';
import { ModulePart } from './module-part';
import { NotificationSettings } from './notification-settings';
import { OutboxEntry } from './outbox-entry';
import { Person } from './person';
import { PositionTitle } from './position-title';
import { Programme } from './programme';
import { PublishedPack } from './published-pack';
import { RecreditOrder } from './recredit-order';
import { RefusedAttempt } from './refused-attempt';
import { Register } from './register';
import { Roll } from './roll';
import { RollEntry } from './roll-entry';
import { RollEvent } from './roll-event';
import { RosterId } from './roster-id';
import { Schedule } from './schedule';
import { ScheduledStart } from './scheduled-start';
import { Session } from './session';
import { Sheet } from './sheet';
import { SheetKind } from './sheet-kind';
import { SheetRevision } from './sheet-revision';
import { Sitting } from './sitting';
import { SittingAttendance } from './sitting-attendance';
import { SittingEvent } from './sitting-event';
import { SittingItem } from './sitting-item';
import { SittingRecusal } from './sitting-recusal';
import { SittingVote } from './sitting-vote';
import { Student } from './student';
import { StudentGroup } from './student-group';
import { Subgroup } from './subgroup';
import { SubgroupMember } from './subgroup-member';
import { Substitution } from './substitution';
import { TaskQuestion } from './task-question';
import { CaseComment } from './case-comment';
import { DecisionDraft } from './decision-draft';
import { CaseObserver } from './case-observer';
import { Task } from './task';
import { TeachingAssignment } from './teaching-assignment';
import { Unit } from './unit';
import { University } from './university';
import { WindowExtension } from './window-extension';
import { WindowSnapshot } from './window-snapshot';

/** Every entity of the schema. What they say is checked against the migrations by a test. */
export const entities: readonly (new () => object)[] = [
  AcademicPeriod,
  Account,
  Appointment,
  Attachment,
  Blob,
  Calendar,
  CalendarChange,
  CalendarFeed,
  CalendarLayer,
  CalendarMove,
  Case,
  CaseKey,
  Council,
  CouncilMember,
  CouncilOrder,
  CurrentProcedure,
  Deadline,
  Decision,
  Discipline,
  Document,
  Effect,
  Event,
  ExtensionRequest,
  FillingTerm,
  GroupMember,
  HeldCell,
  IdempotencyKey,
  Installation,
  Journal,
  JournalConnector,
  JournalIncident,
  LeasedWindow,
  Lesson,
  LessonType,
  Letter,
  Line,
  LockRule,
  LoginAttempt,
  Mail,
  MailItem,
  MailServer,
  Mark,
  MarkChange,
  MarkScale,
  ModulePart,
  NotificationSettings,
  OutboxEntry,
  Person,
  PositionTitle,
  Programme,
  PublishedPack,
  RecreditOrder,
  RefusedAttempt,
  Register,
  Roll,
  RollEntry,
  RollEvent,
  RosterId,
  Schedule,
  ScheduledStart,
  Session,
  Sheet,
  SheetKind,
  SheetRevision,
  Sitting,
  SittingAttendance,
  SittingEvent,
  SittingItem,
  SittingRecusal,
  SittingVote,
  Student,
  StudentGroup,
  Subgroup,
  SubgroupMember,
  Substitution,
  TaskQuestion,
  CaseComment,
  DecisionDraft,
  CaseObserver,
  Task,
  TeachingAssignment,
  Unit,
  University,
  WindowExtension,
  WindowSnapshot,
];
