export * from './find-account';
export * from './find-session';
export * from './login-attempts';
export * from './own-appointments';
export * from './refused-attempt';
export type { SessionPerson } from '../cases/session-person';
export * from './sessions';
