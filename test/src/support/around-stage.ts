import { randomUUID } from 'node:crypto';
import type { ListedTask } from './around';
import { secondHolder, tasksOf } from './around';
import type { TestApi, User } from './http-api';
import { questionPack } from './question-pack';

const outcomes = ['agree: { end: done }', 'refuse: { end: done, reason: required }'];

/** The people around a question that a teacher asks and the two heads of his department decide. */
export class AroundStage {
  private constructor(
    readonly api: TestApi,
    readonly teacher: User,
    readonly head: User,
    readonly second: User,
    readonly dean: User,
    readonly colleague: User,
    readonly registrar: User,
    /** Works at another university. */
    readonly foreign: User,
  ) {}

  static async set(api: TestApi): Promise<AroundStage> {
    await api.engine.publish(
      questionPack({ procedure: 'question', due: ['within: PT24H'], outcomes, inform: 'everybody' }),
    );
    await api.engine.publish(questionPack({ procedure: 'another', due: ['within: PT24H'] }));
    const head = await api.as('department-head', 'biology');
    const { unit } = head.person.appointments.find(({ position }) => position === 'department-head')!;
    const second = await secondHolder(api, { position: 'department-head', unit, name: 'Second H.' });
    return new AroundStage(
      ...([api, await api.as('teacher', 'biology'), head, await api.asPerson(second)] as const),
      ...([await api.as('dean', 'science'), await api.as('department-head', 'economics')] as const),
      ...([await api.as('registrar'), await api.asPerson(await personElsewhere(api))] as const),
    );
  }

  async file(procedure = 'question', form: object = { text: 'Можно ли?' }): Promise<string> {
    const filed = await this.teacher.post('/api/cases', { procedure, form });
    if (filed.status !== 201) throw new Error(filed.text);
    return (filed.body as { id: string }).id;
  }

  /** A new question with its task, as the head sees it. */
  async question(procedure = 'question'): Promise<{ id: string; task: ListedTask }> {
    const id = await this.file(procedure);
    const [task] = await tasksOf(this.head, id);
    return { id, task: task! };
  }

  /** Everybody to whom neither the task nor its case is known. */
  get strangers(): readonly User[] {
    return [this.colleague, this.foreign];
  }
}

/** Somebody with a post and an account at a university of his own. */
async function personElsewhere({ engine }: TestApi): Promise<string> {
  const { owner } = engine.test;
  const [university, unit, person] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `insert into universities (id, code, name, city, zone, language) values ($1, 'other', $2, $2, 'Asia/Bishkek', 'ky')`,
    [university, { ru: 'Другой', kk: 'Басқа', ky: 'Башка', en: 'Other' }],
  );
  await owner.query(
    `insert into positions select r.* from positions p, json_populate_record(null::positions, (to_jsonb(p) || jsonb_build_object('university', $1::uuid))::json) r`,
    [university],
  );
  await owner.query(
    `insert into units select r.* from (select * from units where parent is null limit 1) u,
       json_populate_record(null::units, (to_jsonb(u) || jsonb_build_object('university', $1::uuid, 'id', $2::uuid))::json) r`,
    [university, unit],
  );
  await owner.query(
    `insert into people (university, id, name, short_name) values ($1, $2, 'Else W. Here', 'Else W.')`,
    [university, person],
  );
  await owner.query(
    `insert into appointments (university, id, person, position, unit, valid_from, basis)
     values ($1, gen_random_uuid(), $2, 'department-head', $3, app_now() - interval '1 day', 'order')`,
    [university, person, unit],
  );
  await owner.query(
    `insert into accounts (university, id, person, login, password_hash) values ($1, gen_random_uuid(), $2, 'else.where', '')`,
    [university, person],
  );
  return person;
}
