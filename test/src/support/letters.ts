import type { Letter, List } from './api-answers';
import type { ApiClient } from './api-client';

/** Waits until a person has been told of a case's end: letters are written by the worker, after the decision. */
export async function untilTold(person: ApiClient, caseId: string): Promise<Letter> {
  for (;;) {
    const { items } = await person.get<List<Letter>>('/api/letters?limit=100');
    const letter = items.find((one) => one.case.id === caseId && one.kind === 'ended');
    if (letter !== undefined) return letter;
    await new Promise((done) => setTimeout(done, 50));
  }
}
