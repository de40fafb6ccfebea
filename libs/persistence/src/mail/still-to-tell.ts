import { runningSubstitution } from '../organisation/substitutions/running-substitution';

/**
 * Whether item `i` still has something to tell: its letter `r` has not been read in the product, its task `t` is open and
 * stands in this person's inbox, or in that of somebody for whom he acts.
 */
export const stillToTell = `case when i.letter is not null then r.read_at is null
  else t.state = 'open' and (t.person = i.person or exists (
    select from appointments a where a.university = i.university and a.person = i.person and a.unit = t.unit and a.position = t.position
      and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now()))
    or exists (select from substitutions s where s.university = i.university and s.acting = i.person and ${runningSubstitution}
      and (s.principal = t.person or exists (
        select from appointments a where a.university = i.university and a.person = s.principal and a.unit = t.unit and a.position = t.position
          and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now()))))) end`;
