import type { MigrationInterface } from 'typeorm';
import { Organisation1764000000001 } from '../migrations/1764000000001-organisation';
import { Cases1764000000002 } from '../migrations/1764000000002-cases';
import { Papers1764000000003 } from '../migrations/1764000000003-papers';
import { Journal1764000000004 } from '../migrations/1764000000004-journal';
import { Fences1764000000005 } from '../migrations/1764000000005-fences';
import { Search1764000000006 } from '../migrations/1764000000006-search';
import { FirstRun1764000000007 } from '../migrations/1764000000007-first-run';
import { CaseSearch1764000000008 } from '../migrations/1764000000008-case-search';
import { KeptAnswers1764000000009 } from '../migrations/1764000000009-kept-answers';
import { Teaching1764000000010 } from '../migrations/1764000000010-teaching';
import { MarksAndWindows1764000000011 } from '../migrations/1764000000011-marks-and-windows';
import { Sheets1764000000012 } from '../migrations/1764000000012-sheets';
import { Connectors1764000000013 } from '../migrations/1764000000013-connectors';
import { OutsideWindows1764000000014 } from '../migrations/1764000000014-outside-windows';
import { TeachingOnRecord1764000000015 } from '../migrations/1764000000015-teaching-on-record';
import { SheetsOnRecord1764000000016 } from '../migrations/1764000000016-sheets-on-record';
import { AssignmentEnd1764000000017 } from '../migrations/1764000000017-assignment-end';
import { HeldCells1764000000018 } from '../migrations/1764000000018-held-cells';
import { Mail1764000000019 } from '../migrations/1764000000019-mail';
import { AccountsByPerson1764000000020 } from '../migrations/1764000000020-accounts-by-person';
import { WorkingHours1764000000030 } from '../migrations/1764000000030-working-hours';
import { CalendarLayers1764000000031 } from '../migrations/1764000000031-calendar-layers';
import { DeadlineBoard1764000000032 } from '../migrations/1764000000032-deadline-board';
import { ExtensionRequests1764000000033 } from '../migrations/1764000000033-extension-requests';
import { FailingConnectors1764000000034 } from '../migrations/1764000000034-failing-connectors';
import { Schedules1764000000035 } from '../migrations/1764000000035-schedules';
import { Substitutions1764000000036 } from '../migrations/1764000000036-substitutions';
import { Sittings1764000000037 } from '../migrations/1764000000037-sittings';
import { AroundTasks1764000000038 } from '../migrations/1764000000038-around-tasks';
import { Rolls1764000000039 } from '../migrations/1764000000039-rolls';
import { WorkingGroups1764000000040 } from '../migrations/1764000000040-working-groups';
import { RowsByStudent1764000000043 } from '../migrations/1764000000043-rows-by-student';
import { WrittenVotesEnd1764000000044 } from '../migrations/1764000000044-written-votes-end';
import { DecidedFor1764000000045 } from '../migrations/1764000000045-decided-for';

/** Every migration, oldest first. A published one is never changed; the schema goes on by a new one. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Organisation1764000000001,
  Cases1764000000002,
  Papers1764000000003,
  Journal1764000000004,
  Fences1764000000005,
  Search1764000000006,
  FirstRun1764000000007,
  CaseSearch1764000000008,
  KeptAnswers1764000000009,
  Teaching1764000000010,
  MarksAndWindows1764000000011,
  Sheets1764000000012,
  Connectors1764000000013,
  OutsideWindows1764000000014,
  TeachingOnRecord1764000000015,
  SheetsOnRecord1764000000016,
  AssignmentEnd1764000000017,
  HeldCells1764000000018,
  Mail1764000000019,
  AccountsByPerson1764000000020,
  WorkingHours1764000000030,
  CalendarLayers1764000000031,
  DeadlineBoard1764000000032,
  ExtensionRequests1764000000033,
  FailingConnectors1764000000034,
  Schedules1764000000035,
  Substitutions1764000000036,
  Sittings1764000000037,
  AroundTasks1764000000038,
  Rolls1764000000039,
  WorkingGroups1764000000040,
  RowsByStudent1764000000043,
  WrittenVotesEnd1764000000044,
  DecidedFor1764000000045,
];
