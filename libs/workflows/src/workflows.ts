/** The entry of the workflow bundle: every function exported here is a workflow type. */
export { caseWorkflow } from './case-workflow';
export { scheduledStart } from './scheduled-start';
