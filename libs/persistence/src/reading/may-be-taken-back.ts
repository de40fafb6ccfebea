import { addressedToPerson, addressedToPrincipal } from './case-visibility';

/** Whether the decision `d` on task `t` was taken back: the next word on its line is that. */
export const wasTakenBack = `coalesce((select e.type = 'takenBack' from events e
  where e.university = d.university and e.line = d.line and e.sequence > d.sequence and e.type in ('decided', 'takenBack')
  order by e.sequence limit 1), false)`;

/**
 * Whether the person `$2` may take the decision `d` on task `t` of line `l` and case `c` back at this moment: what the use case asks
 * under its lock, so that a page offers it only where it will be done.
 */
export const mayBeTakenBack = `coalesce(d.person = $2 and l.state -> 'undo' ->> 'task' = t.key and l.state -> 'undo' ->> 'person' = d.person::text
  and l.status = 'open' and c.status = 'open' and l.state ->> 'roll' is null
  and not exists (select from sitting_items g
    where g.university = d.university and g.case_id = d.case_id and g.task = d.task and g.state = 'decided')
  and case when d.on_behalf_of is null then ${addressedToPerson}
    else exists (select from substitutions s where s.principal = d.on_behalf_of and ${addressedToPrincipal}) end, false)`;
