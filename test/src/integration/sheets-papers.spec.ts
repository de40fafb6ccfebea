/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { pdfFacts, pdfText } from '../support/pdf-text';
import type { TestRenderer } from '../support/renderer';
import { socketFolder, startRenderer } from '../support/renderer';
import type { SheetGround } from '../support/sheet-ground';
import { makeSheetGround } from '../support/sheet-ground';

const folder = socketFolder();
const evil = '=HYPERLINK("https://evil.example";"Айгүл")';
let api: TestApi;
let teacher: User;
let renderer: TestRenderer;
let ground: SheetGround;
let sheet: string;
let number: string;

beforeAll(async () => {
  renderer = await startRenderer(folder.path);
  api = await startTestApi({ KELISIM_RENDERER_SOCKET: `${folder.path}/renderer.sock` });
  teacher = await api.as('teacher', 'mathematics');
  ground = await makeSheetGround(api, { teacher, students: ['Борисов Павел', 'Жұмабек Әлихан', 'Өтеген Ұлжан', evil] });
  await ground.mark(await ground.lesson('practical', -30), '80', '90', '70', '40');
  await ground.mark(await ground.lesson('midterm', -20), '70', '60', '65', '50');
  await ground.mark(await ground.lesson('midterm', -12), '75', '61', 'н/б', '50');
  await ground.mark(await ground.lesson('written-exam', -1), '90', '45', null, '75');
  await api.engine.test.owner.query(
    `insert into marks (university, lesson, student, value, changed_at)
     select university, id, $1, 'н/б', app_now() from lessons where journal = $2 and type = 'written-exam'`,
    [ground.students[2], ground.journal],
  );
  await api.engine.test.owner.query(`update students set record_book = '007' where id = $1`, [ground.students[0]]);
  const asked = { kind: 'exam', discipline: ground.discipline, group: ground.group, period: ground.period };
  sheet = (await teacher.post('/api/sheets', asked)).body.id;
});
afterAll(async () => {
  await renderer.stop();
  await api.stop();
  folder.remove();
});

const get = async (path: string, language: string, user = teacher): Promise<Answer> =>
  await user.get(path, { headers: { 'accept-language': language } });
const content = async (language: string, query = ''): Promise<Answer> =>
  await get(`/api/sheets/${sheet}/content?format=pdf${query}`, language);

/** The cells of the first page of an XLSX file, by their places. */
function cellsOf(file: Buffer): ReadonlyMap<string, { readonly type: string; readonly text: string }> {
  const path = join(folder.path, 'list.xlsx');
  writeFileSync(path, file);
  const part = (name: string): string => execFileSync('unzip', ['-p', path, name], { encoding: 'utf8' });
  const page = part('xl/worksheets/sheet1.xml');
  expect(page).not.toContain('<f>');
  const plain = (text: string): string =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) =>
    plain(text ?? ''),
  );
  const cells = [...page.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g)];
  return new Map(
    cells.map(([, place = '', attributes = '', inner = '']) => {
      const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
      const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
      return [place, { type, text: type === 's' ? (shared[Number(value)] ?? '') : value }];
    }),
  );
}

describe('a sheet on paper', () => {
  it('is a draft while it is open, and says so', async () => {
    const { status, headers, bytes } = await content('en');
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(pdfText(bytes)).toContain('Draft: the sheet is not closed');
    expect(pdfText(bytes)).not.toContain('Head of department');
  });

  it('R34, R42 has university, faculty, programme, teacher, controls with their dates, marks, sums, number and page, in four languages', async () => {
    const closed = await teacher.post(`/api/sheets/${sheet}/close`);
    number = closed.body.number;
    const words = {
      ru: [
        'Экзаменационная ведомость',
        'Университет Алатау-Сай',
        'Факультет естественных наук',
        'Биология',
        'Текущий',
        'хорошо',
        'стр. 1 из 1',
      ],
      kk: [
        'Емтихан ведомосі',
        'Алатау-Сай университеті',
        'Жаратылыстану ғылымдары факультеті',
        'Ағымдағы',
        'қанағаттанарлықсыз',
        'Кафедра меңгерушісі',
      ],
      ky: ['Экзамендик ведомость', 'Табигый илимдер факультети', 'Учурдагы', 'жакшы'],
      en: [
        'Examination sheet',
        'Alatau-Sai University',
        'Faculty of Natural Sciences',
        'Current',
        'good',
        'page 1 of 1',
      ],
    };
    for (const [language, expected] of Object.entries(words)) {
      const { bytes } = await content(language);
      const text = pdfText(bytes).replace(/\s+/g, ' ');
      for (const word of [...expected, number, 'Жұмабек', 'Әлихан', 'Өтеген', teacher.person.shortName])
        expect(text).toContain(word);
      expect(pdfFacts(bytes)).toMatchObject({ Pages: '1', 'Page size': expect.stringContaining('A4') });
    }
  });

  it('has its revision’s hash at the foot, and is the same paper whenever it is printed', async () => {
    const { body } = await teacher.get(`/api/sheets/${sheet}/revisions/1`);
    const [one, two] = [pdfText((await content('kk')).bytes), pdfText((await content('kk')).bytes)];
    expect(one).toContain(body.hash);
    expect(two).toBe(one);
  });

  it('takes what a name holds for text', async () => {
    const text = pdfText((await content('ru')).bytes).replace(/\s+/g, '');
    expect(text).toContain('=HYPERLINK("h');
    expect(text).not.toContain('&quot;');
  });

  it('tells the revision and the window that made it, and keeps the older ones', async () => {
    const { rows } = await api.engine.test.owner.query<{ id: string; date: string }>(
      `select id, held_on::text as date from lessons where journal = $1 and type = 'written-exam'`,
      [ground.journal],
    );
    const [exam] = rows;
    const window = await ground.openWindow({ dates: [exam!.date], students: ground.students });
    const marks = [{ lesson: exam!.id, student: ground.students[1], value: '72' }];
    expect((await teacher.put(`/api/journals/${ground.journal}/marks`, { marks })).status).toBe(200);
    expect(pdfText((await content('ru')).bytes)).toContain('Проект');
    await window.close();
    const newest = pdfText((await content('ru')).bytes);
    expect(newest).toContain(`2, по открытому доступу ${window.number}`);
    expect(pdfText((await content('ru', '&revision=1')).bytes)).not.toContain(window.number);
    expect((await get(`/api/sheets/${sheet}/content?revision=3`, 'ru')).status).toBe(404);
  });

  it('goes over several pages with its head on each', async () => {
    const students = Array.from({ length: 70 }, (_, place) => `Студентова Әсем ${String(place + 1).padStart(2, '0')}`);
    const large = await makeSheetGround(api, { teacher, students });
    await large.mark(await large.lesson('debt', -1), ...students.map((_, place) => String(place + 20)));
    const asked = { kind: 'debt', discipline: large.discipline, group: large.group, period: large.period };
    const { body } = await teacher.post('/api/sheets', asked);
    const { bytes } = await get(`/api/sheets/${body.id as string}/content`, 'kk');
    expect(Number(pdfFacts(bytes).Pages)).toBeGreaterThan(1);
    const pages = pdfText(bytes)
      .split('\f')
      .filter((page) => page.trim() !== '');
    for (const page of pages.filter((one) => one.includes('Студентова'))) expect(page).toContain('Білім алушы');
  });
});

describe('a sheet as a spreadsheet', () => {
  it('opens, has numbers for numbers, and no formula whatever a name holds', async () => {
    const { bytes, headers } = await get(`/api/sheets/${sheet}/content?format=xlsx`, 'kk');
    expect(headers['content-disposition']).toMatch(/^attachment; .*\.xlsx$/);
    const cells = [...cellsOf(bytes).values()];
    expect(cells).toContainEqual({ type: 's', text: `'${evil}` });
    expect(cells).toContainEqual({ type: 'n', text: '72.5' });
    expect(cells).toContainEqual({ type: 's', text: '007' });
    expect(cells).toContainEqual({ type: 's', text: 'Емтихан ведомосі № ' + number });
    for (const { type, text } of cells) if (type === 's') expect(text).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('consolidated sheets', () => {
  const path = (of: string, format = 'json'): string =>
    `/api/consolidated-sheets?${of}&period=${ground.period}&format=${format}`;

  it('R20, R27 of a group has students by disciplines with averages and rates, for the faculty’s staff', async () => {
    const dean = await api.as('dean', 'science');
    const { status, body } = await get(path(`group=${ground.group}`), 'en', dean);
    expect(status).toBe(200);
    // 81.75 → 82; 0.3 · 90 + 0.3 · 60.5 + 0.4 · 72 = 73.95 → 74; absent from the exam: 0; not admitted.
    expect(body.disciplines).toMatchObject([
      { id: ground.discipline, closed: true, average: '52.00', passRate: '50.00' },
    ]);
    expect(body.total).toMatchObject({ passed: 2, failed: 2, average: '52.00', passRate: '50.00' });
    const byName = new Map(body.rows.map((row: { student: { name: string } }) => [row.student.name, row]));
    expect(byName.get('Борисов Павел')).toMatchObject({
      average: '82.00',
      gpa: '3.00',
      marks: [{ value: '82', letter: 'B' }],
    });
    expect(byName.get(evil)).toMatchObject({
      average: null,
      gpa: null,
      marks: [{ result: 'not-admitted', value: null }],
    });
  });

  it('R20, R27 of a discipline has its groups, for the head of the department', async () => {
    const head = await api.as('department-head', 'mathematics');
    const { body } = await get(path(`discipline=${ground.discipline}`), 'ru', head);
    expect(body).toMatchObject({
      ...{ of: 'discipline', department: 'Кафедра математики', total: { passed: 2, failed: 2 } },
      rows: [{ group: { id: ground.group }, students: 4, closed: true, average: '52.00', passRate: '50.00' }],
    });
  });

  it('R27 each is for its readers alone', async () => {
    const may = async (position: string, unit: string | undefined): Promise<number[]> => {
      const user = await api.as(position, unit);
      const asked = [path(`group=${ground.group}`), path(`discipline=${ground.discipline}`)];
      return (await Promise.all(asked.map(async (each) => await user.get(each)))).map(({ status }) => status);
    };
    expect(await may('registrar', undefined)).toEqual([200, 200]);
    expect(await may('administrator', undefined)).toEqual([200, 200]);
    expect(await may('dean', 'science')).toEqual([200, 200]);
    expect(await may('department-head', 'mathematics')).toEqual([404, 200]);
    for (const [position, unit] of [
      ['dean', 'society'],
      ['department-head', 'biology'],
      ['teacher', 'mathematics'],
      ['rector', undefined],
    ] as const)
      expect(await may(position, unit)).toEqual([404, 404]);
    expect((await api.send('GET', path(`group=${ground.group}`))).status).toBe(401);
  });

  it('is of a group or of a discipline, not of both and not of neither', async () => {
    const office = await api.as('registrar');
    for (const asked of ['', `group=${ground.group}&discipline=${ground.discipline}`])
      expect((await office.get(path(asked))).body.code).toBe('request-invalid');
  });

  it('a sheet that is not closed gives no results yet', async () => {
    const open = await makeSheetGround(api, { teacher });
    const exam = await open.lesson('oral-exam', -1);
    await open.mark(exam, '90', '90', '90');
    const asked = { kind: 'exam', discipline: open.discipline, group: open.group, period: open.period };
    await teacher.post('/api/sheets', asked);
    const office = await api.as('registrar');
    const { body } = await office.get(`/api/consolidated-sheets?group=${open.group}&period=${open.period}`);
    expect(body.disciplines).toMatchObject([{ closed: false, average: null }]);
    expect(body.rows).toHaveLength(3);
    expect(body.rows[0].marks).toEqual([null]);
  });

  it('are papers and spreadsheets too', async () => {
    const office = await api.as('registrar');
    for (const [of, title] of [
      [`group=${ground.group}`, 'Топтың жиынтық ведомосі'],
      [`discipline=${ground.discipline}`, 'Пән бойынша жиынтық ведомость'],
    ] as const) {
      const pdf = await get(path(of, 'pdf'), 'kk', office);
      expect(pdfText(pdf.bytes)).toContain(title);
      const xlsx = await get(path(of, 'xlsx'), 'kk', office);
      const cells = [...cellsOf(xlsx.bytes).values()];
      expect(cells).toContainEqual({ type: 's', text: title });
      expect(cells).toContainEqual({ type: 'n', text: '52' });
    }
  });
});
