import type { Definition } from '../../definition/definition';
import { answerDue } from '../../working-time/answer-due';
import { answerRecount } from '../../working-time/answer-recount';
import type { WorkingCalendar } from '../../working-time/calendar';
import type { Advance } from '../advance';
import { advance } from '../advance';
import type { Command } from '../command';
import type { Fact, Facts, Question } from '../fact';
import type { Input } from '../input';
import { questions } from '../questions';
import type { Actor, Author, CaseState, ItemState, LineState } from '../state';

export const author: Author = {
  person: 'author',
  position: 'teacher',
  unit: 'department',
  department: 'department',
  faculty: 'faculty',
  university: 'university',
};
export const form = { amount: 7, discipline: 'd', group: 'g', dates: ['2026-11-16'], students: ['a', 'b', 'c'] };
const dueIn = 2 * 86_400_000;

/**
 * A case over the pure core alone: answers questions by simple rules, and lets items and joins follow as the database
 * does. It records every step, so that a test can compare two runs.
 */
export class SimulatedCase {
  state: CaseState | null = null;
  readonly items = new Map<string, ItemState>();
  readonly log: unknown[] = [];
  now = Date.parse('2026-11-22T09:00:00Z');

  constructor(
    readonly definition: Definition,
    readonly changes: number,
    private readonly world: { readonly journal?: string; readonly calendar?: WorkingCalendar } = {},
  ) {}

  /** Applies an input to the main line, or to an item. Gives the result for the line itself. */
  apply(input: Input, itemKey: string | null = null, effectiveAt = new Date(this.now).toISOString()): Advance {
    const item = itemKey === null ? null : (this.items.get(itemKey) ?? null);
    const situation = this.state === null ? null : { case: this.state, item };
    const asked = questions(this.definition, situation, input);
    const facts: Facts = Object.fromEntries(asked.map((question) => [question.id, this.answer(question, effectiveAt)]));
    const result = advance(this.definition, situation, { input, facts, effectiveAt });
    this.log.push({ input, itemKey, result });
    // Whatever is asked for must have been asked for before it is recorded.
    if (result.refused?.code === 'internal') throw new Error(`a fact is missing: ${JSON.stringify(result.refused)}`);
    if (result.refused !== undefined) return result;
    this.state = result.situation.item === null ? result.situation.case : this.state;
    if (result.situation.item !== null) this.items.set(result.situation.item.key, result.situation.item);
    for (const command of result.commands) this.follow(command);
    return result;
  }

  lines(): readonly { readonly key: string | null; readonly line: LineState }[] {
    if (this.state === null) return [];
    return [
      { key: null, line: this.state.line },
      ...[...this.items.values()].map((item) => ({ key: item.key, line: item.line })),
    ];
  }

  private follow(command: Command): void {
    if (command.do === 'createItems') {
      for (const { key, values } of command.items) this.apply({ type: 'itemStarted', key, values, step: command.step });
    } else if (command.do === 'endItem') this.countEnded(command.end);
  }

  private countEnded(end: string): void {
    const items = this.state?.items;
    if (this.state === null || items === null || items === undefined || this.state.line.status === 'ended') return;
    const ended = { ...items.ended, [end]: (items.ended[end] ?? 0) + 1 };
    this.state = { ...this.state, items: { ...items, ended } };
    const count = Object.values(ended).reduce((sum, one) => sum + one, 0);
    if (count === items.total) this.apply({ type: 'itemsJoined', step: items.step, ended, heads: {} });
  }

  protected answer(question: Question, effectiveAt: string): Fact {
    switch (question.kind) {
      case 'superior':
        return { kind: 'address', at: { position: `above-${question.position}`, unit: question.unit }, passed: [] };
      case 'address':
      case 'council':
        return {
          kind: 'address',
          at: { position: question.kind === 'address' ? question.position : 'secretary', unit: question.unit },
          passed: [],
          ...(question.kind === 'address' && question.sole === true ? { sole: 'who-1.1' } : {}),
        };
      case 'related':
        return {
          kind: 'related',
          // Of two deans one stands in for the head, so that he is meant twice.
          found: ['f1', 'f2'].map((key) => {
            const sole = key === 'f2' ? { sole: 'who-1.1' } : {};
            return { key, at: { position: question.position, unit: key }, passed: [], ...sole };
          }),
          unknown: [],
        };
      case 'members':
        return { kind: 'members', unit: question.unit, persons: ['member-1', 'member-2'] };
      case 'persons':
        return { kind: 'persons', known: question.persons };
      case 'posts':
        return { kind: 'posts', of: Object.fromEntries(question.persons.map((person) => [person, []])) };
      case 'due': {
        if (this.world.calendar !== undefined) return answerDue(question, effectiveAt, this.world.calendar);
        const due = new Date(Date.parse(effectiveAt) + dueIn).toISOString();
        const explanation = {
          start: effectiveAt,
          zone: 'Asia/Almaty',
          calendar: 'test',
          budget: { milliseconds: dueIn },
          counted: [],
          skipped: [],
          due,
          pauses: [],
        };
        return { kind: 'due', start: effectiveAt, due, explanation };
      }
      case 'recount': {
        if (this.world.calendar !== undefined) return answerRecount(question, effectiveAt, this.world.calendar);
        const { explanation, pause } = question;
        const to = pause?.to ?? effectiveAt;
        const later = pause === null ? 3_600_000 : Math.max(0, Date.parse(to) - Date.parse(pause.from));
        const due = new Date(Date.parse(explanation.due) + later).toISOString();
        return { kind: 'recount', due, explanation: { ...explanation, due } };
      }
      case 'groups':
        return {
          kind: 'groups',
          groups: [
            { key: 'f1', members: question.members.slice(0, 1) },
            { key: 'f2', members: question.members.slice(1) },
          ],
          unknown: [],
        };
      case 'changes':
        return { kind: 'changes', count: this.changes };
      case 'opening':
        return { kind: 'opening', journal: this.world.journal ?? 'built-in' };
      case 'audience':
        return { kind: 'audience', count: 2, hash: '' };
      case 'tally':
        return { kind: 'tally', open: 0, contested: 0, decided: 0, ended: {}, heads: '' };
    }
  }
}

export const actor = (person: string): Actor => ({ person, position: null, unit: null, onBehalfOf: null, basis: null });

/** What waits on an open line; a line with none of it would be forgotten. */
export function waitsFor(line: LineState, openItems: number): readonly string[] {
  return [
    ...line.tasks.map((task) => `task ${task.key}`),
    ...[...line.deadlines, ...line.paused]
      .filter((deadline) => deadline.applied < deadline.rungs.length)
      .map((deadline) => `timer ${deadline.key}`),
    ...(line.window?.outside === 'requested' || line.window?.outside === 'closing'
      ? [`another system ${line.window.key}`]
      : []),
    ...(line.child === null ? [] : [`child ${line.child}`]),
    ...(openItems > 0 ? ['items'] : []),
  ];
}
