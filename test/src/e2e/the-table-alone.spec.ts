import type { CaseView, Procedure } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { logInEverybody } from '../support/log-in-everybody';
import type { TestProduct } from '../support/test-product';
import { startTestProduct } from '../support/test-product';
import { TableClient } from './table-client';

/** After so many rounds something is offered that can never be chosen. */
const mostRounds = 12;

describe('a client that knows the table of routes and nothing else', () => {
  let product: TestProduct;
  let people: ApiClient[];

  beforeAll(async () => {
    product = await startTestProduct();
    people = await logInEverybody(product.address);
  });
  afterAll(async () => {
    await product.stop();
  });

  it('starts every procedure that a sample login may start, tries every outcome, and brings every case to an end', async () => {
    const client = new TableClient(people);
    const { ends = [] } = await people[0]!.get<Procedure>('/api/procedures/journal-correction');
    let cases: CaseView[] = [];
    const isDone = (): boolean =>
      client.untried.length === 0 && ends.every(({ id }) => cases.some(({ outcome }) => outcome === id));
    for (let round = 0; round < mostRounds && !isDone(); round += 1) {
      await client.startEverything();
      await client.workOff();
      cases = await client.readCases();
    }

    expect(cases.filter(({ state, tasks }) => state !== 'ended' || tasks.length > 0)).toEqual([]);
    expect(client.untried).toEqual([]);
    expect(new Set(cases.map(({ outcome }) => outcome))).toEqual(new Set(['corrected', 'unchanged', 'refused']));
    // The whole list by name: a task that lost an outcome would otherwise not be missed.
    expect([...client.tried.keys()].sort()).toEqual(
      [
        ...['agree', 'return', 'refuse'].map((outcome) => `visa ${outcome}`),
        'author-rework submit',
        ...['allow', 'refuse', 'postpone'].map((outcome) => `council ${outcome}`),
        ...['open', 'refuse', 'close'].map((outcome) => `reopen ${outcome}`),
      ]
        .map((name) => `journal-correction ${name}`)
        .sort(),
    );
  });
});
