import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseDeadline, CaseName, CaseView, HistoryEvent, List, Paper, Task } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { ApiRefusal } from '../support/api-client';
import type { Cast, NoteSubject } from '../support/cast';
import { findSubject, noteOn } from '../support/cast';
import { decide, outcomeOf, taskIn } from '../support/decide';
import { writeMark } from '../support/journals';
import { untilTold } from '../support/letters';
import { dayInWords, explain, momentInWords } from './moments';
import type { DemoLanguage } from './options';
import type { DemoWords } from './words';

export interface Stage {
  readonly cast: Cast;
  readonly language: DemoLanguage;
  readonly words: DemoWords;
  /** Folder for the papers. */
  readonly papers: string;
  readonly say: (line: string) => void;
}

const nameOf = ({ session }: ApiClient): string => {
  const [held] = session.appointments;
  return held === undefined ? session.person.shortName : `${session.person.shortName} (${held.title})`;
};

/** One journal correction, played by the people of the sample university from the first to the last paper. */
export class Story {
  private papersKept = 0;
  /** The number of the step that was told last. */
  private turn = 1;
  private filed: CaseName = { id: '', number: '' };

  constructor(private readonly stage: Stage) {}

  async play(): Promise<void> {
    const { cast } = this.stage;
    const teacher = cast.as('teacher');
    const unit = teacher.session.appointments[0]?.unit.id;
    const subject = await findSubject(teacher, 1);
    const faculty = subject.students[0]?.faculty;
    await this.file(teacher, subject);
    await this.decide(cast.as('department-head', unit), 'agree', 'explanatory-note');
    await this.decide(cast.as('council-secretary', faculty), 'allow', 'minutes-extract');
    await this.decide(cast.as('registrar'), 'open');
    await this.sayDue(teacher, 'window');
    await this.correct(teacher, subject);
    await this.decide(teacher, 'close', 'result-sheet');
    await this.sayEnd(teacher);
  }

  private async file(teacher: ApiClient, subject: NoteSubject): Promise<void> {
    const { words, language, say } = this.stage;
    const { journal, lesson, students } = subject;
    const about = [
      journal.discipline.name,
      journal.group.name,
      dayInWords(lesson.date, 'UTC', language),
      ...students.map(({ name }) => name),
    ];
    say(`\n1. ${words.files(nameOf(teacher), about.join(', '))}`);
    const body = { procedure: 'journal-correction', form: noteOn(subject, language), language };
    this.filed = await teacher.post<CaseName>('/api/cases', body);
    say(`   ${words.registered(this.filed.number)}`);
    await this.keepPaper(teacher, 'explanatory-note');
    await this.sayDue(teacher, 'task');
  }

  /** Takes the case's task as its holder would: finds it, reads the paper, decides. */
  private async decide(person: ApiClient, outcome: string, paper?: string): Promise<void> {
    const { words, say } = this.stage;
    const item = await taskIn(person, this.filed.id);
    const task = await person.get<Task>(`/api/tasks/${item.id}`);
    if (task.document !== null) await person.download(`/api/documents/${task.document}/content`);
    this.turn += 1;
    say(`\n${this.turn}. ${words.finds(nameOf(person), task.title)}`);
    const chosen = outcomeOf(item, outcome);
    const { next } = await decide(person, item, { outcome: chosen });
    say(`   ${words.decides(person.session.person.shortName, chosen.title)}`);
    if (paper !== undefined) await this.keepPaper(person, paper);
    if (next.tasks.some(({ step }) => step !== task.step)) await this.sayDue(person, 'task');
  }

  /** The clock that runs now, and why it ends when it does. */
  private async sayDue(reader: ApiClient, purpose: CaseDeadline['purpose']): Promise<void> {
    const { words, language, say } = this.stage;
    const { items } = await reader.get<List<CaseDeadline>>(`/api/cases/${this.filed.id}/deadlines`);
    const running = items.find((deadline) => deadline.state === 'running' && deadline.purpose === purpose);
    if (running === undefined) return;
    const moment = momentInWords(running.due, running.explanation.zone, language);
    say(`   ${running.stepTitle}. ${words.due(moment)}`);
    say(`   ${explain(running.explanation, words, language)}`);
  }

  /** First what was not allowed, then what was. */
  private async correct(teacher: ApiClient, { journal, lesson, students }: NoteSubject): Promise<void> {
    const { words, say } = this.stage;
    const [student] = students;
    const other = journal.students.find(({ id }) => id !== student?.id);
    if (student === undefined || other === undefined) throw new Error('The group has no two students.');
    const who = teacher.session.person.shortName;
    this.turn += 1;
    say(`\n${this.turn}. ${words.tries(who, other.name, '95')}`);
    try {
      await writeMark(teacher, journal, { lesson, student: other }, '95');
      throw new Error('A mark outside the window was written.');
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      say(`   ${words.refused(error.problem.detail ?? error.problem.title)}`);
    }
    const before = student.marks[lesson.id] ?? '–';
    const after = before === '85' ? '86' : '85';
    await writeMark(teacher, journal, { lesson, student }, after);
    say(`   ${words.writes(who, student.name, before, after)}`);
  }

  private async sayEnd(teacher: ApiClient): Promise<void> {
    const { words, say, language, cast } = this.stage;
    const { outcomeTitle } = await teacher.get<CaseView>(`/api/cases/${this.filed.id}`);
    say(`\n${words.ended(outcomeTitle ?? '')}`);
    const letter = await untilTold(teacher, this.filed.id);
    say(words.told(teacher.session.person.shortName, letter.outcomeTitle ?? letter.kind));
    say(`\n${words.history}`);
    const administrator = cast.as('administrator');
    const { items } = await administrator.get<List<HistoryEvent>>(`/api/cases/${this.filed.id}/events`);
    for (const { effectiveAt, by, stepTitle, outcomeTitle: decided } of items) {
      // What the clock and the machines did is in the history too; here only what people did.
      if (by === null) continue;
      const act = decided === null ? words.filing : `${stepTitle ?? ''}, «${decided}»`;
      say(`   ${momentInWords(effectiveAt, 'Asia/Almaty', language)}  ${by.name}: ${act}`);
    }
  }

  private async keepPaper(reader: ApiClient, template: string): Promise<void> {
    const { papers, words, say, language } = this.stage;
    const { items } = await reader.get<List<Paper>>(`/api/cases/${this.filed.id}/documents`);
    const paper = items.find((one) => one.template === template && one.current);
    if (paper === undefined) throw new Error(`There is no ${template}.`);
    this.papersKept += 1;
    const name = `${this.papersKept}-${template}.${language}.pdf`;
    mkdirSync(papers, { recursive: true });
    writeFileSync(join(papers, name), await reader.download(paper.content));
    say(`   ${words.paper(name)}`);
  }
}
