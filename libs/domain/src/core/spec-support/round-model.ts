import type { RoundDefinition } from '../../definition/round-definition';

type Answer = 'agree' | 'agree-with-remarks' | 'return' | 'refuse' | 'abstain';

/** An approval by several as a person would carry it out with pencil and paper; it shares nothing with the core. */
export class RoundModel {
  stage = 0;
  end: string | null = null;
  private readonly answers = new Map<string, Answer>();

  /** @param people who is meant, stage by stage, each person once a stage. */
  constructor(
    private readonly people: readonly (readonly string[])[],
    private readonly round: RoundDefinition,
  ) {
    this.goOn();
  }

  get asked(): readonly string[] {
    if (this.end !== null) return [];
    return (this.people[this.stage] ?? []).filter((person) => !this.answers.has(person));
  }

  /** Whether he may answer; if so, he has. */
  answer(person: string, answer: Answer): boolean {
    if (!this.asked.includes(person)) return false;
    this.answers.set(person, answer);
    this.goOn();
    return true;
  }

  private goOn(): void {
    while (this.end === null) {
      const here = this.people[this.stage] ?? [];
      const said = here.flatMap((person) => this.answers.get(person) ?? []);
      const result = this.resultOf(here.length, said);
      if (result === null) return;
      if (result === 'passed' && this.stage + 1 < this.people.length) this.stage += 1;
      else this.end = result === 'passed' ? this.consent() : result;
    }
  }

  private resultOf(asked: number, said: readonly Answer[]): string | null {
    const many = (...wanted: readonly Answer[]): number => said.filter((answer) => wanted.includes(answer)).length;
    const no = many('refuse') > 0 ? 'refused' : many('return') > 0 ? 'returned' : 'undecided';
    const [yes, silent] = [many('agree', 'agree-with-remarks'), asked - said.length];
    if (no !== 'undecided' && this.round.refusal === 'ends') return no;
    const needed = this.round.stages[this.stage]?.needed ?? { kind: 'all' };
    if (needed.kind === 'all') {
      if (silent > 0) return null;
      return no !== 'undecided' || yes === 0 ? no : 'passed';
    }
    const enough = needed.kind === 'count' ? needed.count : Math.ceil((asked * needed.percent) / 100);
    if (yes >= enough) return 'passed';
    return yes + silent < enough ? no : null;
  }

  private consent(): string {
    const involved = this.people.slice(0, this.stage + 1).flat();
    return involved.some((person) => this.answers.get(person) === 'agree-with-remarks') ? 'remarked' : 'agreed';
  }
}
