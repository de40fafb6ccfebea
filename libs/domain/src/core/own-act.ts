import type { Actor, OpenTask } from './state';

/**
 * Nobody decides on his own act (R48). Whoever stands in decides neither on his own nor on that of the person he stands in for, even
 * where the pack lets an author act himself: what is an author's own is not passed on with his office.
 */
export function isOwnAct({ excluded }: Pick<OpenTask, 'excluded'>, by: Actor, author: string): boolean {
  const { person, onBehalfOf } = by;
  if (onBehalfOf === null) return excluded !== null && excluded === person;
  return [excluded, author].some((own) => own === person || own === onBehalfOf);
}
