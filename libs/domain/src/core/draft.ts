import type { Definition } from '../definition/definition';
import type { FormValues } from '../definition/form-schema';
import type { StepDefinition } from '../definition/step-definition';
import type { ExpressionContext } from '../expression/expression';
import type { Command } from './command';
import type { Fact, Question } from './fact';
import type { Address, CaseState, ItemState, LineState, Situation } from './state';

/** Gives the answer to a question: the recorded fact, or a stand-in while the questions are being collected. */
export type LookUp = (question: Question) => Fact;

/**
 * The state of a line while one event is applied to it, with the commands gathered so far.
 * It lives for one call of `advance`; nothing outside sees it change.
 */
export class Draft {
  private readonly gathered: Command[] = [];

  constructor(
    readonly definition: Definition,
    private caseState: CaseState,
    private itemState: ItemState | null,
    readonly effectiveAt: string,
    readonly lookUp: LookUp,
  ) {}

  get case(): CaseState {
    return this.caseState;
  }

  get item(): ItemState | null {
    return this.itemState;
  }

  get line(): LineState {
    return this.itemState?.line ?? this.caseState.line;
  }

  get commands(): readonly Command[] {
    return this.gathered;
  }

  get situation(): Situation {
    return { case: this.caseState, item: this.itemState };
  }

  emit(command: Command): void {
    this.gathered.push(command);
  }

  changeLine(change: Partial<LineState>): void {
    const line = { ...this.line, ...change };
    if (this.itemState === null) this.caseState = { ...this.caseState, line };
    else this.itemState = { ...this.itemState, line };
  }

  changeCase(change: Partial<Omit<CaseState, 'line'>>): void {
    this.caseState = { ...this.caseState, ...change };
  }

  /** Keeps a form filled at a step, with the item if the line is one. */
  keepAnswer(step: string, form: FormValues): void {
    if (this.itemState === null) this.changeCase({ answers: { ...this.caseState.answers, [step]: form } });
    else this.itemState = { ...this.itemState, answers: { ...this.itemState.answers, [step]: form } };
  }

  step(id: string): StepDefinition | null {
    return this.definition.steps.find((step) => step.id === id) ?? null;
  }

  /** How often the step has been entered. */
  visit(step: string): number {
    return this.line.visits[step] ?? 0;
  }

  /** Where somebody is asked who can mend what the pack did not foresee. */
  get administrator(): Address {
    return { kind: 'position', at: { position: 'administrator', unit: this.caseState.author.university } };
  }

  /** What expressions may name. */
  get context(): ExpressionContext {
    const { author, form, answers, filedAt } = this.caseState;
    return {
      form,
      author: { ...author },
      item: this.itemState?.values ?? {},
      case: { filedAt, procedure: this.definition.procedure },
      answers: { ...answers, ...this.itemState?.answers },
    };
  }
}
