/** Tokens of parts that are no classes. */
export const CONFIGURATION = Symbol('configuration');
export const LOGGER = Symbol('logger');
