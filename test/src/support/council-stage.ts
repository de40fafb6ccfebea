/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- answers are JSON of many shapes; each test says what it expects */
import type { CouncilRole, CouncilRules } from '@kelisim/domain';
import { fileNote, findTask, takeStep } from './drive-case';
import type { Answer, TestApi, User } from './http-api';
import { localDay } from './substitutions';

export const sittingRules: CouncilRules = {
  quorum: { kind: 'more-than-half' },
  majority: { share: 'more-than-half', of: 'present' },
  voting: 'roll',
  castingVote: true,
  secretaryVotes: false,
  recording: 'sittings-only',
};

/** A council of a faculty that decides at sittings, with its people logged in. */
export class CouncilStage {
  id = '';
  members: User[] = [];
  alternates: User[] = [];
  strangers: User[] = [];

  private constructor(
    readonly api: TestApi,
    readonly administrator: User,
    readonly chair: User,
    readonly secretary: User,
    readonly teacher: User,
    readonly head: User,
  ) {}

  /** The dean's council before which the notes come, with so many members and alternates who have nothing to do with biology. */
  static async set(
    api: TestApi,
    members = 6,
    alternates = 2,
    rules: Partial<CouncilRules> = {},
  ): Promise<CouncilStage> {
    const teacher = await api.as('teacher', 'biology');
    const head = await api.as('department-head', 'biology');
    const faculty = await facultyOfNotes(api, teacher, head);
    const stage = new CouncilStage(
      api,
      await api.as('administrator'),
      await api.as('dean', faculty),
      await api.as('council-secretary', faculty),
      ...([teacher, head] as const),
    );
    const { rows } = await api.engine.test.owner.query<{ person: string }>(
      `select c.person from accounts c where not exists (select from appointments a join units u on u.id = a.unit
         where a.person = c.person and (a.position in ('dean', 'council-secretary', 'administrator', 'registrar') or u.code = 'biology'))
         and exists (select from appointments a where a.person = c.person) order by c.login limit $1`,
      [members + alternates + 2],
    );
    const people = await Promise.all(rows.map(async ({ person }) => await api.asPerson(person)));
    stage.members = people.slice(0, members);
    stage.alternates = people.slice(members, members + alternates);
    stage.strangers = people.slice(members + alternates);
    const councils = (await stage.administrator.get('/api/councils?')).body.items as {
      id: string;
      unit: { id: string };
    }[];
    const unit = stage.secretary.person.appointments[0]!.unit;
    stage.id = councils.find((council) => council.unit.id === unit)!.id;
    const told = await stage.order({ rules: { ...sittingRules, ...rules }, members: stage.composition() });
    if (told.status !== 201) throw new Error(told.text);
    return stage;
  }

  composition(): { person: string; role: CouncilRole }[] {
    const seat = (role: CouncilRole) => (user: User) => ({ person: user.person.person, role });
    return [
      seat('chair')(this.chair),
      seat('secretary')(this.secretary),
      ...this.members.map(seat('member')),
      ...this.alternates.map(seat('alternate')),
    ];
  }

  async order(content: object, by = this.administrator): Promise<Answer> {
    const order = { number: '12-к', date: await localDay(this.api.engine, -1) };
    return await by.post(`/api/councils/${this.id}/orders`, {
      order,
      from: await localDay(this.api.engine),
      ...content,
    });
  }

  /** Files notes of biology and has them consented to: each waits for the council. */
  async notes(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let one = 0; one < count; one += 1) {
      const { id } = await fileNote(this.teacher);
      await takeStep([this.head], id);
      ids.push(id);
    }
    return ids;
  }

  async task(caseId: string): Promise<{ id: string; version: number; step: string }> {
    return (await findTask([this.secretary, this.chair], caseId))!.task;
  }

  /** An instant so many hours from the database's now. */
  async hours(away: number): Promise<string> {
    const { rows } = await this.api.engine.test.owner.query<{ at: Date }>(
      `select app_now() + $1 * interval '1 hour' as at`,
      [away],
    );
    return rows[0]!.at.toISOString();
  }

  /** Plans a sitting with everything that waits, and gives its id. */
  async plan(more: object = {}): Promise<string> {
    const answer = await this.secretary.post(`/api/councils/${this.id}/sittings`, {
      plannedFor: await this.hours(1),
      ...more,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id as string;
  }

  async open(id: string, present: readonly User[] = [this.chair, this.secretary, ...this.members]): Promise<void> {
    await this.done(this.secretary, id, 'attendance', { present: present.map(({ person }) => person.person) });
    await this.done(this.secretary, id, 'open');
  }

  async act(by: User, id: string, path: string, body: object = {}): Promise<Answer> {
    return await by.post(`/api/sittings/${id}/${path}`, body);
  }

  /** @throws Error where it was refused. */
  async done(by: User, id: string, path: string, body: object = {}): Promise<Answer> {
    const answer = await this.act(by, id, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
    return answer;
  }

  /** The code of a refusal, or «done». */
  async told(by: User, id: string, path: string, body: object = {}): Promise<string> {
    const { status, body: answer } = await this.act(by, id, path, body);
    return status === 200 ? 'done' : `${String(status)} ${String(answer.code)}`;
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  async read(id: string, by = this.secretary, language = 'ru'): Promise<any> {
    const { status, body, text } = await by.get(`/api/sittings/${id}`, { headers: { 'accept-language': language } });
    if (status !== 200) throw new Error(text);
    return body;
  }

  /** The item of a case on an agenda. */
  async item(id: string, caseId: string): Promise<string> {
    const { items } = await this.read(id);
    return items.find((item: { case: { id: string } }) => item.case.id === caseId).id as string;
  }
}

/** The faculty of the student whom the example of a note names: its council is asked. */
async function facultyOfNotes(api: TestApi, teacher: User, head: User): Promise<string> {
  const { id } = await fileNote(teacher);
  await takeStep([head], id);
  const { rows } = await api.engine.test.owner.query<{ code: string }>(
    `select u.code from tasks t join units u on u.id = t.unit where t.case_id = $1 and t.state = 'open'`,
    [id],
  );
  const recalled = await teacher.post(`/api/cases/${id}/recall`);
  if (recalled.status !== 200)
    await (await api.as('administrator')).post(`/api/cases/${id}/cancel`, { reason: 'Проба.' });
  return rows[0]!.code;
}
