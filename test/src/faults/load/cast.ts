import type { SampleLogin } from '../../support/api-answers';
import type { Notebook } from './person';
import { Person } from './person';

/** A task as a case shows it: at whom it stands. */
export interface AskedTask {
  readonly id: string;
  readonly step: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly person: string | null;
}

/** The people of the sample university who take part. */
export class Cast {
  private constructor(private readonly people: readonly Person[]) {}

  static async gather(addresses: readonly string[], notebook: Notebook): Promise<Cast> {
    const { logins } = (await (await fetch(`${addresses[0] ?? ''}/api/demo`)).json()) as {
      logins: readonly SampleLogin[];
    };
    return new Cast(await Promise.all(logins.map(async (login) => await Person.logIn(addresses, login, notebook))));
  }

  get teachers(): readonly Person[] {
    return this.holders('teacher');
  }

  holders(position: string): readonly Person[] {
    return this.people.filter(({ session }) => session.appointments.some((each) => each.position === position));
  }

  /** Those at whom a task stands; the author of a case may be among them without being allowed to decide. */
  askedBy(task: AskedTask): readonly Person[] {
    if (task.person !== null) return this.people.filter(({ id }) => id === task.person);
    return this.people.filter(({ session }) =>
      session.appointments.some(({ position, unit }) => position === task.position && unit.id === task.unit),
    );
  }
}
