export * from './blob-store';
export * from './postgres-blob-store';
