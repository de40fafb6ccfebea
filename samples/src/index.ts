export { loadBenchUniversity } from './bench-university';
export type { BenchActor, BenchUniversity } from './bench-university';
export { demoLogins } from './demo-logins';
export type { DemoLogin } from './demo-logins';
export { loadSample, samplePassword } from './load-sample';
export type { SampleOptions, SampleSummary } from './load-sample';
export { refreshSample } from './refresh-sample';
export { sampleUniversity } from './units';
