/* eslint-disable @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { everybody, fileNote, findTask, takeStep } from '../support/drive-case';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

interface Schema {
  readonly $ref?: string;
  readonly [keyword: string]: unknown;
}
interface Operation {
  readonly summary?: string;
  readonly requestBody?: unknown;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

describe('the OpenAPI document', () => {
  let api: TestApi;
  let teacher: User;
  let document: Document;

  beforeAll(async () => {
    api = await startTestApi();
    teacher = await api.as('teacher');
    document = (await api.send('GET', '/api/openapi.json')).body as Document;
  });
  afterAll(async () => {
    await api.stop();
  });

  const operations = (): [string, Operation][] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );

  it('is of version 3.1, every reference leads somewhere, every schema is valid JSON Schema 2020-12', () => {
    expect(document.openapi).toBe('3.1.0');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
    expect(references.length).toBeGreaterThan(30);
    for (const reference of new Set(references)) {
      expect(reference).toMatch(/^#\/components\/schemas\//);
      expect(document.components.schemas).toHaveProperty([reference.slice('#/components/schemas/'.length)]);
    }
    const ajv = new Ajv2020({ strict: false });
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      expect([name, ajv.validateSchema(schema)]).toEqual([name, true]);
    }
  });

  it('says of every route what it does, what it answers and which problems it may answer with', () => {
    expect(operations().length).toBeGreaterThan(25);
    for (const [route, { summary, responses }] of operations()) {
      expect([route, summary]).toEqual([route, expect.stringMatching(/./)]);
      const done = Object.keys(responses).filter((status) => status.startsWith('2'));
      expect([route, done]).toEqual([route, [expect.any(String)]]);
      const problems = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
      expect([route, problems.length]).toEqual([route, expect.any(Number)]);
      for (const [, { content }] of problems) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
    }
  });

  it('gives every route that takes a body its schema', () => {
    for (const [route, { requestBody }] of operations()) {
      // What a letter, a sheet, a sitting, a mail or a calendar's address is told by its address alone.
      const wordless = /\/(read|open|close|send|send-failed|trial|me\/calendar)$/;
      if (/^(POST|PUT) /.test(route) && !wordless.test(route))
        expect([route, requestBody]).toEqual([route, expect.anything()]);
    }
  });

  it('describes what the routes really answer', async () => {
    const users = await everybody(api);
    const { id } = await fileNote(teacher);
    await takeStep(users, id);
    const { user, task } = (await findTask(users, id))!;
    const registrar = await api.as('registrar');
    const journals = await teacher.get('/api/journals');
    const documents = await teacher.get(`/api/cases/${id}/documents`);
    const answers: [string, Answer][] = [
      ['/api/session', await teacher.get('/api/session')],
      ['/api/procedures', await teacher.get('/api/procedures')],
      ['/api/procedures/{id}', await teacher.get('/api/procedures/journal-correction')],
      ['/api/cases', await teacher.get('/api/cases')],
      ['/api/cases/{id}', await teacher.get(`/api/cases/${id}`)],
      ['/api/cases/{id}/events', await teacher.get(`/api/cases/${id}/events`)],
      ['/api/cases/{id}/documents', documents],
      ['/api/cases/{id}/deadlines', await teacher.get(`/api/cases/${id}/deadlines`)],
      ['/api/tasks', await user.get('/api/tasks')],
      ['/api/tasks/{id}', await user.get(`/api/tasks/${task.id}`)],
      ['/api/tasks/decided', await user.get('/api/tasks/decided')],
      ['/api/documents/{id}', await teacher.get(`/api/documents/${documents.body.items[0].id as string}`)],
      ['/api/verify/{code}', await api.send('GET', `/api/verify/${documents.body.items[0].code as string}`)],
      ['/api/deadlines', await registrar.get('/api/deadlines')],
      ['/api/journals', journals],
      ['/api/journals/{id}', await teacher.get(`/api/journals/${journals.body.items[0].id as string}`)],
      ['/api/letters', await teacher.get('/api/letters')],
      ['/api/demo', await api.send('GET', '/api/demo')],
      ['/api/health/live', await api.send('GET', '/api/health/live')],
      ['/api/health/ready', await api.send('GET', '/api/health/ready')],
    ];
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'doc', components: strict(document.components) });
    for (const [path, { status, body }] of answers) {
      expect([path, status]).toEqual([path, 200]);
      const schema = document.paths[path]!.get!.responses['200']!.content!['application/json']!.schema!;
      const check = ajv.compile(pointed(strict(schema)) as object);
      expect([path, check(body), check.errors]).toEqual([path, true, null]);
    }
  });

  it('has a page on which it can be tried, from its own files alone', async () => {
    const { status, text, headers } = await api.send('GET', '/api/docs');
    expect(status).toBe(200);
    expect(text).toContain('swagger-ui');
    expect(text).not.toMatch(/(src|href)="https?:/);
    expect(String(headers['content-security-policy'])).toContain("script-src 'self'");
    const scripts = [...text.matchAll(/src="([^"]+)"/g)].map((match) => match[1]!);
    for (const script of scripts)
      expect((await api.send('GET', new URL(script, 'http://x/api/docs/').pathname)).status).toBe(200);
  });

  /** References that count from the document's root are found in the schema that holds the components. */
  const pointed = (schema: unknown): unknown =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"doc#/components/')) as unknown;

  /** An answer may hold nothing that is not described: nothing leaks. */
  function strict<T>(schema: T): T {
    return JSON.parse(
      JSON.stringify(schema, (_, value: unknown) =>
        value !== null &&
        typeof value === 'object' &&
        'properties' in value &&
        'type' in value &&
        value.type === 'object'
          ? { ...value, additionalProperties: false }
          : value,
      ),
    ) as T;
  }
});
