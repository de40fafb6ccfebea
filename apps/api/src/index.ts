export { createApi } from './application/create-api';
export { openApiPaths } from './application/open-api';
export { problemKinds } from './http/problem/problem-kinds';
export type { PrepareOptions } from './prepare/prepare-database';
export { prepareDatabase } from './prepare/prepare-database';
