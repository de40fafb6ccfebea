import type { CaseView } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { logInEverybody } from '../support/log-in-everybody';
import { readShippedPacks } from '../support/shipped-packs';
import type { TestProduct } from '../support/test-product';
import { startTestProduct } from '../support/test-product';
import { everyEnd, everyOutcome } from './offered-outcomes';
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
    const packs = readShippedPacks();
    const ends = everyEnd(packs);
    let cases: CaseView[] = [];
    const reached = (): ReadonlySet<string> =>
      new Set(cases.map(({ procedure, outcome }) => `${procedure} ${outcome ?? ''}`));
    const isDone = (): boolean => client.untried.length === 0 && ends.every((end) => reached().has(end));
    for (let round = 0; round < mostRounds && !isDone(); round += 1) {
      await client.startEverything();
      await client.workOff();
      cases = await client.readCases();
    }

    expect(cases.filter(({ state, tasks }) => state !== 'ended' || tasks.length > 0)).toEqual([]);
    expect(client.untried).toEqual([]);
    expect([...reached()].sort()).toEqual([...ends].sort());
    // The whole list from the packs' own words: a task that lost an outcome would otherwise not be missed.
    expect([...client.tried.keys()].sort()).toEqual([...everyOutcome(packs)].sort());
  });
});
