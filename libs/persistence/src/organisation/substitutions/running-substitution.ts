/** Whether substitution `s` gives its right at this moment. */
export const runningSubstitution = `s.revoked_at is null and s.valid_from <= app_now() and s.valid_to > app_now()`;
