import { runningSubstitution } from './substitutions/running-substitution';

/**
 * Whether the claim of task `t` holds: whoever has claimed it, or for whom he did, still holds the post, and the order by which he
 * acts still gives its right. Nothing has to be tidied up when somebody leaves.
 */
export const liveClaim = `(t.claimed_by is not null and exists (select from appointments a
    where a.university = t.university and a.person = coalesce(t.claimed_for, t.claimed_by) and a.unit = t.unit and a.position = t.position
      and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now()))
  and (t.claimed_for is null or exists (select from substitutions s
    where s.university = t.university and s.acting = t.claimed_by and s.principal = t.claimed_for and ${runningSubstitution})))`;
