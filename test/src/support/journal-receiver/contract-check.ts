import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Seen } from './start-journal-receiver';

interface Content {
  readonly schema: object;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Body {
  readonly content?: Readonly<Record<string, Content>>;
}

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

interface Contract {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'path' | 'method'>>>>>;
}

const file = join(__dirname, '../../../../docs/contracts/journal-connector.yaml');
const contract = parse(readFileSync(file, 'utf8')) as Contract;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: 'contract', ...pointed(contract) });

const operations: readonly Operation[] = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);

/** What the contract says in words. */
export function contractProse(): string {
  return contract.info.description;
}

/** For each example of the contract, what is wrong with it by its schema. */
export function faultsOfExamples(): unknown[][] {
  const bodies = operations.flatMap(({ requestBody, responses }) => [requestBody, ...Object.values(responses)]);
  return bodies.flatMap((body) =>
    Object.values(body?.content ?? {}).flatMap(({ schema, examples = {} }) =>
      Object.values(examples).map(({ value }) => faultsOf(schema, value)),
    ),
  );
}

/** What is wrong, by the contract, with a request that the receiver has seen and with what it said. */
export function faultsOfSeen({ method, target, headers, body, said }: Seen): unknown[] {
  const operation = operations.find((one) => one.method === method && isAt(one.path, target));
  if (operation === undefined) return [`no operation ${method} ${target}`];
  const sent = operation.requestBody?.content?.['application/json']?.schema ?? { type: 'null' };
  const answer = operation.responses[said.status]?.content?.['application/json']?.schema ?? named('Refusal');
  const query = [...new URL(target, 'http://receiver').searchParams];
  return [
    ...faultsOf(sent, body),
    ...faultsOf(answer, said.body),
    ...query.flatMap(([name, value]) => faultsOf(named(name === 'since' ? 'Instant' : 'Cursor'), value)),
    ...Object.entries({ key: 'KeyName', timestamp: 'Instant', request: 'RequestName', signature: 'Signature' }).flatMap(
      ([name, schema]) => faultsOf(named(schema), headers[`kelisim-${name}`]),
    ),
  ];
}

function faultsOf(schema: object, value: unknown): unknown[] {
  const check = ajv.compile(pointed(schema));
  return check(value) ? [] : [...(check.errors ?? [])];
}

const named = (schema: string): object => ({ $ref: `#/components/schemas/${schema}` });

const isAt = (path: string, target: string): boolean =>
  new RegExp(`^/kelisim${path.replace('{reference}', '[^/?]+')}(\\?|$)`, 'u').test(target);

function pointed(value: object): object {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/', '"contract#/')) as object;
}
