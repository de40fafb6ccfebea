import type { FormSchema } from '../form-schema';
import type { Definition } from '../definition';
import type { Pack } from '../pack';
import type { PackFault } from '../pack-fault';
import type { Places } from '../places';
import { suggest } from '../reading/suggest';

/** Another procedure, as a step that starts it must know it. */
export interface KnownProcedure {
  readonly id: string;
  readonly ends: readonly string[];
  readonly form: FormSchema;
}

/** The names that exist at the university where the pack is to be published. */
export interface KnownNames {
  readonly positions: readonly string[];
  readonly councils: readonly string[];
  /** Working groups by their codes, with how many can be asked. */
  readonly groups?: readonly { readonly code: string; readonly members: number }[];
  readonly requirements: readonly string[];
  readonly procedures: readonly KnownProcedure[];
}

/** What the rules look at, and where they put what they refuse. */
export class Linting {
  readonly faults: PackFault[] = [];

  constructor(
    readonly pack: Pack,
    readonly known: KnownNames,
    private readonly places: Places,
  ) {}

  get definition(): Definition {
    return this.pack.definition;
  }

  /** Refuses a part of the pack, or one field of it. */
  refuse(part: object, field: string, message: string, hint: string): void {
    this.faults.push({ ...this.places.of(part, field), message, hint });
  }

  /** Refuses a file of the pack as a whole. */
  refuseFile(file: string, message: string, hint: string): void {
    this.faults.push({ file, line: 1, message, hint });
  }

  /** Refuses a name that is not among the known ones. */
  exists(part: object, field: string, what: string, name: string, known: readonly string[]): boolean {
    if (known.includes(name)) return true;
    this.refuse(part, field, `there is no ${what} «${name}»`, suggest(name, known));
    return false;
  }
}

/** One group of rules. */
export type Rule = (linting: Linting) => void;
