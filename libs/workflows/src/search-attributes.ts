import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * What a case can be found by in Temporal. The visibility store is not encrypted: ids, names of steps, states and dates
 * only, never a name of a person or free text. The servers register them under these names (libs/platform).
 */
export const caseAttributes = {
  university: defineSearchAttributeKey('KelisimUniversity', 'KEYWORD'),
  procedure: defineSearchAttributeKey('KelisimProcedure', 'KEYWORD'),
  step: defineSearchAttributeKey('KelisimStep', 'KEYWORD'),
  state: defineSearchAttributeKey('KelisimState', 'KEYWORD'),
  due: defineSearchAttributeKey('KelisimDue', 'DATETIME'),
};
