import { fileCase, openRevision } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import { noteForm } from '../support/engine-note';
import { examplePaper, paperHtml } from '../support/papers';

const lines = ['Министерство науки и высшего образования', 'Университет Алатау-Сай'];

describe('the letterhead of a university', () => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startTestEngine();
  });
  afterAll(async () => {
    await engine.stop();
  });

  /** The university as a paper of a case filed now has it. */
  async function universityOnPaper(): Promise<unknown> {
    const { teacher, form } = await noteForm(engine);
    const request = { procedure: 'journal-correction', form, attachments: [], language: 'ru' as const };
    const { id } = await fileCase(engine.database, engine.stores, teacher, request, null);
    const { rows } = await engine.test.owner.query<{ id: string }>('select id from documents where case_id = $1', [id]);
    const job = await openRevision(engine.database, engine.stores, engine.university, rows[0]!.id);
    return job?.data.university;
  }

  it('is fixed with the paper in the paper’s language, and is absent where a university has none', async () => {
    expect(await universityOnPaper()).not.toHaveProperty('letterhead');
    await engine.test.owner.query('update universities set letterhead = $1', [
      JSON.stringify({ ru: lines, kk: ['Министрлік'], ky: [], en: [] }),
    ]);
    expect(await universityOnPaper()).toMatchObject({ letterhead: lines });
  });

  it('stands at the head of the page, line by line', async () => {
    const example = examplePaper('explanatory-note', 'ru');
    const plain = await paperHtml('explanatory-note', 'ru', example);
    expect(plain).not.toContain('class="letterhead"');
    const html = await paperHtml('explanatory-note', 'ru', {
      ...example,
      university: { ...example.university, letterhead: [...lines, '<b>ул. Абая</b>'] },
    });
    const head = /<div class="letterhead">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
    expect([...head.matchAll(/<p>(.*)<\/p>/g)].map((found) => found[1])).toEqual([
      ...lines,
      '&lt;b&gt;ул. Абая&lt;/b&gt;',
    ]);
  });
});
