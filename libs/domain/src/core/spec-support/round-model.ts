import type { RoundDefinition } from '../../definition/round-definition';

type Answer = 'agree' | 'agree-with-remarks' | 'return' | 'refuse' | 'abstain';

/** A sheet of paper with a line for each who is asked; whoever is asked may paste a line of another below his own. */
interface Line {
  person: string;
  /** Who has had this line before, in order. */
  readonly before: string[];
  readonly pastedBy: Line | null;
  readonly waits: boolean;
}

/** An approval by several as a person would carry it out with pencil and paper; it shares nothing with the core. */
export class RoundModel {
  stage = 0;
  end: string | null = null;
  private readonly answers = new Map<string, Answer>();
  private readonly sheets: Line[][];

  /** @param people who is meant, stage by stage, each person once a stage. */
  constructor(
    people: readonly (readonly string[])[],
    private readonly round: RoundDefinition,
  ) {
    this.sheets = people.map((names) => names.map((person) => ({ person, before: [], pastedBy: null, waits: false })));
    this.goOn();
  }

  get asked(): readonly string[] {
    if (this.end !== null) return [];
    return this.here.filter((line) => !this.answers.has(line.person)).map(({ person }) => person);
  }

  /** Whether he may answer; if so, he has. */
  answer(person: string, answer: Answer): boolean {
    const line = this.lineOf(person);
    if (line === undefined || this.here.some((other) => this.isAwaited(other, line))) return false;
    this.answers.set(person, answer);
    this.goOn();
    return true;
  }

  /** Whether he may hand his line on; if so, it is another's now. */
  forward(person: string, to: string): boolean {
    const line = this.lineOf(person);
    if (line === undefined || line.before.length >= 3 || this.isOnPaper(to) || line.before.includes(to)) return false;
    line.before.push(person);
    line.person = to;
    return true;
  }

  /** Whether he may have another asked too; if so, that one is. */
  add(person: string, other: string, how: 'before' | 'beside'): boolean {
    const line = this.lineOf(person);
    if (line === undefined || line.before.includes(other) || this.isOnPaper(other)) return false;
    this.here.push({ person: other, before: [], pastedBy: line, waits: how === 'before' });
    return true;
  }

  private get here(): Line[] {
    return this.sheets[this.stage] ?? [];
  }

  private lineOf(person: string): Line | undefined {
    return this.asked.includes(person) ? this.here.find((line) => line.person === person) : undefined;
  }

  private isAwaited(other: Line, line: Line): boolean {
    return other.pastedBy === line && other.waits && !this.answers.has(other.person);
  }

  private isOnPaper(person: string): boolean {
    return this.sheets.flat().some((line) => line.person === person);
  }

  private goOn(): void {
    while (this.end === null) {
      const result = this.resultOf();
      if (result === null) return;
      if (result === 'passed' && this.stage + 1 < this.sheets.length) this.stage += 1;
      else this.end = result === 'passed' ? this.consent() : result;
    }
  }

  /** First what the pack asks for, then what those say whom somebody has pasted in. */
  private resultOf(): string | null {
    const own = this.resultOfOwn();
    const pasted = this.here.filter(({ pastedBy }) => pastedBy !== null).map(({ person }) => this.answers.get(person));
    const no = pasted.includes('refuse') ? 'refused' : pasted.includes('return') ? 'returned' : null;
    const hard = own === 'refused' || no === 'refused' ? 'refused' : own === 'returned' ? own : no;
    if (hard !== null && this.round.refusal === 'ends') return hard;
    if (own === null || pasted.includes(undefined)) return null;
    return hard ?? own;
  }

  private resultOfOwn(): string | null {
    const own = this.here.filter(({ pastedBy }) => pastedBy === null);
    const said = own.flatMap(({ person }) => this.answers.get(person) ?? []);
    const many = (...wanted: readonly Answer[]): number => said.filter((answer) => wanted.includes(answer)).length;
    const no = many('refuse') > 0 ? 'refused' : many('return') > 0 ? 'returned' : 'undecided';
    const [yes, silent] = [many('agree', 'agree-with-remarks'), own.length - said.length];
    if (no !== 'undecided' && this.round.refusal === 'ends') return no;
    const needed = this.round.stages[this.stage]?.needed ?? { kind: 'all' };
    if (needed.kind === 'all') {
      if (silent > 0) return null;
      return no !== 'undecided' || yes === 0 ? no : 'passed';
    }
    const enough = needed.kind === 'count' ? needed.count : Math.ceil((own.length * needed.percent) / 100);
    if (yes >= enough) return 'passed';
    return yes + silent < enough ? no : null;
  }

  private consent(): string {
    const involved = this.sheets.slice(0, this.stage + 1).flat();
    return involved.some(({ person }) => this.answers.get(person) === 'agree-with-remarks') ? 'remarked' : 'agreed';
  }
}
