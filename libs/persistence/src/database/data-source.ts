import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from '../entities';
import { migrations } from './migrations';

export interface DataSourceSettings {
  /** Connections kept at most. */
  readonly poolSize: number;
  /** How the connections are named in `pg_stat_activity`. */
  readonly applicationName: string;
}

/**
 * TypeORM's view of a database: entities and migrations. The schema comes from the migrations alone, never from the
 * entities (`synchronize` stays off everywhere). A missing value in a condition is a fault, not «any row».
 */
export function createDataSource(url: string, settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize,
    // A connection that has its statements prepared is worth keeping: a rare decision must not meet a cold one.
    extra: { idleTimeoutMillis: 600_000 },
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    // All ids are made by the application: no extension for them is wanted.
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
}
