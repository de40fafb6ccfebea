export { createDataSource } from './database/data-source';
export type { DataSourceSettings } from './database/data-source';
export { migrations } from './database/migrations';
export type { QueryAnswer, Queryable } from './database/queryable';
export { instantText } from './database/instant-text';
export * from './backup';
export * from './blobs';
export * from './board';
export * from './calendars';
export * from './council';
export * from './mail';
export * from './reading';
export * from './rolls';
export * from './schedules';
export * from './sessions';
export * from './setup';
export * from './verification';
export { answerOnce } from './cases/answer-once';
export * from './cases/around';
export { askExtension } from './cases/ask-extension';
export type { AskedExtension, ExtensionRequest } from './cases/ask-extension';
export { applyDueRungs } from './cases/apply-due-rungs';
export type { AppliedRungs, CaseRef } from './cases/apply-due-rungs';
export { decideTask } from './cases/decide-task';
export type { DecisionAnswer, DecisionRequest } from './cases/decision';
export { cancelCase, recallCase } from './cases/end-case';
export { reassignOrphans } from './cases/reassign-orphans';
export type { EndedCase } from './cases/end-case';
export { extendWindow } from './cases/extend-window';
export type { ExtendedWindow, WindowExtension } from './cases/extend-window';
export { fileCase } from './cases/file-case';
export type { FiledCase, FilingRequest } from './cases/file-case';
export { previewPaper } from './cases/preview-paper';
export type { PaperPreview, PreviewRequest } from './cases/preview-paper';
export type { Idempotency } from './cases/idempotency';
export type { SessionPerson } from './cases/session-person';
export { letCaseStand } from './cases/let-case-stand';
export type { Standing } from './cases/let-case-stand';
export { Database } from './database/database';
export { caseAddress, everyCase, sittingAddress } from './database/notice-addresses';
export { newId } from './database/new-id';
export { isUuid } from './database/is-uuid';
export { openRevision, prepareRendering, recordRendering, renderingEffect } from './effects/rendering';
export type { RenderingJob } from './effects/rendering';
export { reportChildEnd } from './effects/report-child-end';
export { failEffect, finishEffect, readEffect } from './effects/take-effect';
export type { Effect, EffectEnd } from './effects/take-effect';
export { writeLetters } from './effects/write-letters';
export type {
  CaseFollowing,
  EffectKind,
  JournalEffectKind,
  PendingEffect,
  StoryEntry,
} from './following/case-following';
export { followCase } from './following/follow-case';
export { knownCases } from './following/known-cases';
export { claimOutbox, findLaggingCases, installationEpoch, measureOutbox, unclaimOutbox } from './following/outbox';
export type { ClaimedCase } from './following/outbox';
export { PackStore } from './packs/pack-store';
export type { ProcedureListing } from './packs/pack-store';
export { publishPack } from './packs/publish-pack';
export { canonicalHash } from './record/canonical-hash';
export { CaseStores } from './record/case-stores';
export * from './record/journal-port';
export * from './organisation/substitutions';
export { mostChoices, peopleChoices, referenceChoices } from './organisation/reference-choices';
export type { ReferenceQuestion } from './organisation/reference-choices';
export { CaseSealer } from './sealing/case-sealer';
