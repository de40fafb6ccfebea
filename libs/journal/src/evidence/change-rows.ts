import { instantText } from '@kelisim/persistence';
import { markWords } from '../reading/mark-words';

/** The columns of a recorded change (R26), of `changeTables`. */
export const changeColumns = `
    c.id::text as id,
    json_build_object('id', c.lesson, 'date', c.held_on, 'type', c.type, 'typeTitle', t.title, 'topic', c.topic) as lesson,
    json_build_object('id', s.id, 'name', s.name) as student,
    json_build_object('value', c.before, 'words', ${markWords('c.before')}, 'note', c.before_note) as before,
    json_build_object('value', c.after, 'words', ${markWords('c.after')}, 'note', c.after_note) as after,
    json_build_object('id', p.id, 'name', p.name) as by,
    case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as "onBehalfOf",
    ${instantText('c.changed_at')} as at,
    json_build_object('kind', c.right_kind,
      'window', case when w.id is not null then
        json_build_object('id', w.id, 'number', w.number, 'case', json_build_object('id', w.case_id, 'number', k.number)) end,
      'assignment', case when a.id is not null then json_build_object('id', a.id, 'basis', a.basis) end) as "right",
    case when o.id is not null then json_build_object('id', o.id, 'number', o.number, 'issuedOn', o.issued_on) end as "order"`;

/** What a page `c` of changes, each with its lesson's date, type, topic and scale, is told with. */
export const changeTables = `
    join lesson_types t on t.university = c.university and t.code = c.type
    join scales g on g.university = c.university and g.code = c.scale
    join students s on s.university = c.university and s.id = c.student
    join people p on p.university = c.university and p.id = c.changed_by
    left join people b on b.university = c.university and b.id = c.on_behalf_of
    left join windows w on w.university = c.university and w.id = c.window_id
    left join cases k on k.university = w.university and k.id = w.case_id
    left join teaching_assignments a on a.university = c.university and a.id = c.assignment
    left join recredit_orders o on o.university = c.university and o.id = c.recredit_order`;
