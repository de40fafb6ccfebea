/** One step further in a JSON Pointer (RFC 6901). */
export const pointer = (path: string, name: string | number): string =>
  `${path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The names that a pointer passes. */
export const namesOf = (path: string): readonly string[] =>
  path === ''
    ? []
    : path
        .slice(1)
        .split('/')
        .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Whether `path` is `above` itself or lies in it. */
export const isWithin = (path: string, above: string): boolean => path === above || path.startsWith(`${above}/`);
