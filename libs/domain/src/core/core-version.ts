/** Version of the core's rules, part of every event: the verifier of a closed case replays it with the rules it was decided by. */
export const coreVersion = '1';
