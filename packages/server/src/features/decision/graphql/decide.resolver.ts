import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { MemberReadModel } from '../../organisation/member.read-model.ts';
import { Decide } from '../commands/decide.ts';
import { DecideSeveral } from '../commands/decide-several.ts';
import { UndoDecision } from '../commands/undo-decision.ts';
import { AT_ONCE } from '../decision-rules.ts';
import {
  DecideInputType,
  DecideSeveralInputType,
  DecideSeveralPayloadType,
  DecisionPayloadType,
  UndoDecisionInput,
} from '../deciding.types.ts';
import { DecisionAnswers } from './decision-answers.ts';

/** Deciding about one supplier or several, and taking it back. */
@Resolver()
export class DecideResolver {
  readonly #decide: Decide;
  readonly #several: DecideSeveral;
  readonly #undo: UndoDecision;
  readonly #members: MemberReadModel;
  readonly #answers: DecisionAnswers;

  constructor(
    decide: Decide,
    several: DecideSeveral,
    undo: UndoDecision,
    members: MemberReadModel,
    answers: DecisionAnswers,
  ) {
    this.#decide = decide;
    this.#several = several;
    this.#undo = undo;
    this.#members = members;
    this.#answers = answers;
  }

  @Mutation(() => DecisionPayloadType)
  decide(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecideInputType }) input: DecideInputType,
  ): Promise<DecisionPayloadType> {
    const { inForceId, proposalId } = input.seen;
    const decide = async () =>
      this.#decide.execute(viewer, {
        supplierId: fromGlobalId('Supplier', input.supplierId),
        seen: { inForce: decisionOf(inForceId), proposal: decisionOf(proposalId) },
        kind: input.kind,
        reason: input.reason,
        reasonCode: input.reasonCode ?? null,
        held: input.held ?? null,
        conditions: input.conditions ?? '',
        until: input.until ?? null,
        remedyDate: input.remedyDate ?? null,
        ownerId: await this.#ownerOf(viewer, input.ownerId ?? null),
        checklist: Object.fromEntries((input.checklist ?? []).map(({ key, answer }) => [key, answer])),
        numbersChecked: input.numbersChecked ?? false,
        evidenceIds: (input.evidenceIds ?? []).map((id) => fromGlobalId('Evidence', id)),
      });
    return this.#answers.after(viewer, decide, input.supplierId);
  }

  @Mutation(() => DecideSeveralPayloadType)
  decideSeveral(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecideSeveralInputType }) input: DecideSeveralInputType,
  ): Promise<DecideSeveralPayloadType> {
    return this.#answers.afterSeveral(viewer, async () => {
      const kind = AT_ONCE.find((each) => each === input.kind);
      if (kind === undefined) throw userError('NOT_AT_ONCE', 'kind');
      return this.#several.execute(viewer, {
        supplierIds: input.supplierIds.map((id) => fromGlobalId('Supplier', id)),
        kind,
        reason: input.reason,
        numbersChecked: input.numbersChecked ?? false,
      });
    });
  }

  @Mutation(() => DecisionPayloadType)
  undoDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => UndoDecisionInput }) { decisionId }: UndoDecisionInput,
  ): Promise<DecisionPayloadType> {
    return this.#answers.after(viewer, () => this.#undo.execute(viewer, fromGlobalId('Decision', decisionId)));
  }

  async #ownerOf(viewer: Viewer, memberId: string | null): Promise<string | null> {
    if (memberId === null) return null;
    const userId = await this.#members.userOf(viewer, fromGlobalId('Member', memberId));
    if (userId === null) throw new NotFound('No member has this id');
    return userId;
  }
}

function decisionOf(id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : fromGlobalId('Decision', id);
}
