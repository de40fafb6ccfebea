export * from './record-layer';
export * from './university-calendars';
