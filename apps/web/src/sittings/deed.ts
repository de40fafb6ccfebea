import type { ActOptions } from '../api/act';
import type {
  ActedSitting,
  AgendaItemRequest,
  AgendaItemsRequest,
  AgendaRequest,
  AttendanceRequest,
  CastingVoteRequest,
  HandsRequest,
  MinutesSignatureRequest,
  PutOffRequest,
  RecusalRequest,
  SittingCancelRequest,
  SittingDecisionRequest,
  VoteRequest,
} from '../api/generated/model';
import {
  sittingsAgenda,
  sittingsAttendance,
  sittingsBlock,
  sittingsCancel,
  sittingsCastingVote,
  sittingsClose,
  sittingsDecide,
  sittingsHands,
  sittingsItem,
  sittingsOpen,
  sittingsOrder,
  sittingsPostpone,
  sittingsRecusals,
  sittingsSign,
  sittingsVote,
  sittingsVoting,
  sittingsWithdraw,
} from '../api/generated/sittings/sittings';

/** Everything that somebody can do to a sitting (R05). */
export type Deed =
  | { readonly does: 'open' | 'close' }
  | { readonly does: 'agenda'; readonly body: AgendaRequest }
  | { readonly does: 'item'; readonly item: string; readonly body: AgendaItemRequest }
  | { readonly does: 'order' | 'block' | 'voting'; readonly body: AgendaItemsRequest }
  | { readonly does: 'attendance'; readonly body: AttendanceRequest }
  | { readonly does: 'recusals'; readonly body: RecusalRequest }
  | { readonly does: 'vote'; readonly body: VoteRequest }
  | { readonly does: 'hands'; readonly body: HandsRequest }
  | { readonly does: 'castingVote'; readonly body: CastingVoteRequest }
  | { readonly does: 'decide'; readonly body: SittingDecisionRequest }
  | { readonly does: 'postpone' | 'withdraw'; readonly body: PutOffRequest }
  | { readonly does: 'cancel'; readonly body: SittingCancelRequest }
  | { readonly does: 'sign'; readonly body: MinutesSignatureRequest };

/** Sends a deed to its route. */
export async function carryOut(sitting: string, deed: Deed, options: ActOptions): Promise<ActedSitting> {
  switch (deed.does) {
    case 'open':
      return await sittingsOpen(sitting, options);
    case 'close':
      return await sittingsClose(sitting, options);
    case 'agenda':
      return await sittingsAgenda(sitting, deed.body, options);
    case 'item':
      return await sittingsItem(sitting, deed.item, deed.body, options);
    case 'order':
      return await sittingsOrder(sitting, deed.body, options);
    case 'block':
      return await sittingsBlock(sitting, deed.body, options);
    case 'voting':
      return await sittingsVoting(sitting, deed.body, options);
    case 'attendance':
      return await sittingsAttendance(sitting, deed.body, options);
    case 'recusals':
      return await sittingsRecusals(sitting, deed.body, options);
    case 'vote':
      return await sittingsVote(sitting, deed.body, options);
    case 'hands':
      return await sittingsHands(sitting, deed.body, options);
    case 'castingVote':
      return await sittingsCastingVote(sitting, deed.body, options);
    case 'decide':
      return await sittingsDecide(sitting, deed.body, options);
    case 'postpone':
      return await sittingsPostpone(sitting, deed.body, options);
    case 'withdraw':
      return await sittingsWithdraw(sitting, deed.body, options);
    case 'cancel':
      return await sittingsCancel(sitting, deed.body, options);
    case 'sign':
      return await sittingsSign(sitting, deed.body, options);
  }
}
