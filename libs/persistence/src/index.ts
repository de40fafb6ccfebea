export { createDataSource } from './database/data-source';
export type { DataSourceSettings } from './database/data-source';
export { migrations } from './database/migrations';
export type { QueryAnswer, Queryable } from './database/queryable';
export * from './journal';
