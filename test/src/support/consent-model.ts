export const answers = ['agree', 'agree-with-remarks', 'return', 'refuse', 'abstain'] as const;
export type ModelAnswer = (typeof answers)[number];
export const fields = ['text', 'money'] as const;
export type ModelField = (typeof fields)[number];

export interface ModelPerson {
  readonly name: string;
  /** What his visa is about; null: all of it. */
  readonly looks: readonly ModelField[] | null;
}

export interface ModelStage {
  readonly people: readonly ModelPerson[];
  /** `all`, so many, or `{ percent }`. */
  readonly needed: 'all' | number | { readonly percent: number };
}

export interface ModelRound {
  readonly stages: readonly ModelStage[];
  readonly refusal: 'ends' | 'heard';
  readonly rework: 'changed' | 'all';
}

interface Visa {
  readonly answer: ModelAnswer;
  readonly looks: ModelPerson['looks'];
  readonly changed: Set<ModelField>;
}

const consents = (answer: ModelAnswer | undefined): boolean => answer === 'agree' || answer === 'agree-with-remarks';
export const needsReason = (answer: ModelAnswer): boolean => answer !== 'agree' && answer !== 'abstain';

/**
 * A draft that several approve, as a person would keep its book with pencil and paper: whom the author has to hear, what each has
 * said, who is asked again after a rework. It shares nothing with the core and knows nothing of tasks.
 */
export class ConsentModel {
  end: string | null = null;
  isReworked = false;
  decisions = 0;
  private stage = 0;
  private said = new Map<string, ModelAnswer>();
  private readonly visas = new Map<string, Visa>();

  constructor(
    private readonly round: ModelRound,
    private readonly author: string,
  ) {
    this.goOn();
  }

  /** Whose answer is waited for now. */
  get asked(): readonly string[] {
    if (this.end !== null) return [];
    if (this.isReworked) return [this.author];
    return this.here.flatMap(({ name }) => (this.said.has(name) ? [] : [name]));
  }

  /** Somebody answers, for himself or for whom he acts; false: he may not. */
  answer(act: { actor: string; of: string; actsFor: boolean; answer: ModelAnswer; hasReason: boolean }): boolean {
    const { actor, of, actsFor, answer, hasReason } = act;
    if (this.isReworked || !this.asked.includes(of)) return false;
    // Nobody on his own act, also not in another's place (R48).
    if (actor === this.author || (actor !== of && !actsFor)) return false;
    if (hasReason !== needsReason(answer)) return false;
    const looks = this.here.find(({ name }) => name === of)?.looks ?? null;
    if (consents(answer)) this.visas.set(of, { answer, looks, changed: new Set() });
    else this.visas.delete(of);
    this.said.set(of, answer);
    this.decisions += 1;
    this.goOn();
    return true;
  }

  /** The draft is mended, with these fields changed. */
  rework(actor: string, changed: readonly ModelField[]): boolean {
    if (this.end !== null || !this.isReworked || actor !== this.author) return false;
    for (const visa of this.visas.values()) for (const field of changed) visa.changed.add(field);
    const standing = [...this.visas].filter(([, visa]) => this.round.rework === 'changed' && stands(visa));
    this.said = new Map(standing.map(([name, { answer }]) => [name, answer]));
    this.stage = 0;
    this.isReworked = false;
    this.decisions += 1;
    this.goOn();
    return true;
  }

  recall(actor: string): boolean {
    if (this.end !== null || actor !== this.author) return false;
    this.end = 'recalled';
    return true;
  }

  /** The author is never asked about his own draft. */
  private get here(): readonly ModelPerson[] {
    return (this.round.stages[this.stage]?.people ?? []).filter(({ name }) => name !== this.author);
  }

  private goOn(): void {
    for (let result = this.result(); result !== null; result = this.result()) {
      if (result === 'passed' && this.stage + 1 < this.round.stages.length) this.stage += 1;
      else {
        if (result === 'returned') this.isReworked = true;
        else this.end = result === 'passed' ? 'agreed' : result;
        return;
      }
    }
  }

  private result(): 'passed' | 'refused' | 'returned' | 'undecided' | null {
    const here = this.here.map(({ name }) => this.said.get(name));
    const count = (wanted: (answer: ModelAnswer | undefined) => boolean): number => here.filter(wanted).length;
    const no =
      count((answer) => answer === 'refuse') > 0
        ? 'refused'
        : count((answer) => answer === 'return') > 0
          ? 'returned'
          : 'undecided';
    if (here.length === 0) return 'passed';
    if (no !== 'undecided' && this.round.refusal === 'ends') return no;
    const [yes, silent] = [count(consents), count((answer) => answer === undefined)];
    const { needed = 'all' } = this.round.stages[this.stage] ?? {};
    if (needed === 'all') {
      if (silent > 0) return null;
      return no === 'undecided' && yes > 0 ? 'passed' : no;
    }
    const enough = typeof needed === 'number' ? needed : Math.ceil((here.length * needed.percent) / 100);
    if (yes >= enough) return 'passed';
    return yes + silent < enough ? no : null;
  }
}

const stands = ({ looks, changed }: Visa): boolean =>
  looks === null ? changed.size === 0 : !looks.some((field) => changed.has(field));
