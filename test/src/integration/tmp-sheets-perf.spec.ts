/* eslint-disable */
import type { TestApi } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { makeSheetGround } from '../support/sheet-ground';
let api: TestApi;
afterAll(async () => { await api.stop(); });
it('lists', async () => {
  api = await startTestApi();
  const teacher = await api.as('teacher', 'mathematics');
  const ground = await makeSheetGround(api, { teacher });
  await ground.lesson('midterm', -1);
  const { body } = await teacher.post('/api/sheets', { kind: 'midterm', discipline: ground.discipline, group: ground.group, period: ground.period });
  const o = api.engine.test.owner;
  await o.query(`insert into academic_periods select university, gen_random_uuid(), 'p'||n, title, level, kind, starts_on, ends_on from academic_periods, generate_series(1, 500) n where id = $1`, [ground.period]);
  await o.query(`insert into sheets (university, id, kind, discipline, group_id, period, department, state, close_by, close_basis, formed_by)
    select j.university, gen_random_uuid(), k.code, j.discipline, j.group_id, p.id, d.department, 'open', now() - (random() * interval '900 days'), '{}', j.teacher
    from (select * from journals limit 60) j join disciplines d on d.university = j.university and d.id = j.discipline, academic_periods p, sheet_kinds k where k.code in ('exam','midterm') and p.code like 'p%'`);
  await o.query('analyze');
  console.log((await o.query('select count(*) from sheets')).rows);
  for (const [n, u] of [['teacher', teacher], ['dean', await api.as('dean', 'science')], ['head', await api.as('department-head', 'biology')], ['registrar', await api.as('registrar')]] as const)
    for (const q of ['', '?state=open&overdue=true', '?state=closed']) {
      const t = performance.now(); const a = await u.get('/api/sheets' + q); const d1 = performance.now() - t;
      const t2 = performance.now(); await u.get('/api/sheets' + q); 
      console.log(n, q, a.status, a.body.items.length, Math.round(d1), Math.round(performance.now() - t2));
    }
  const t = performance.now(); await teacher.get('/api/sheets/' + body.id); console.log('one', performance.now() - t);
  const r = await api.as('registrar');
  const t3 = performance.now(); const c = await r.get(`/api/consolidated-sheets?group=${ground.group}&period=${ground.period}`); console.log('cons', c.status, performance.now() - t3);
});
