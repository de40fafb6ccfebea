/**
 * Whether person `p` of a statement is mailed: he has an address, and if he has accounts, one that is not disabled. Whoever
 * has none yet is told all the same: a task waits for him.
 */
export const mayBeMailed = `p.email is not null and p.email <> '' and (
  exists (select from accounts o where o.university = p.university and o.person = p.id and o.disabled_at is null)
  or not exists (select from accounts o where o.university = p.university and o.person = p.id))`;
