import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { ChoosePurpose } from '../commands/choose-purpose.ts';
import { HoldEvidence } from '../commands/hold-evidence.ts';
import { LiftHold } from '../commands/lift-hold.ts';
import { PURPOSE_KEYS, PURPOSES } from '../retention-rules.ts';
import { RetentionReadModel, type HoldRow } from '../retention.read-model.ts';
import {
  ChoosePurposeInputType,
  EvidenceKeepingPayloadType,
  EvidenceKeepingType,
  HoldEvidenceInputType,
  type LegalHoldType,
} from './retention.types.ts';

/** For how long files are kept, and what holds them. */
@Resolver()
export class RetentionResolver {
  readonly #retention: RetentionReadModel;
  readonly #hold: HoldEvidence;
  readonly #lift: LiftHold;
  readonly #choose: ChoosePurpose;
  readonly #texts: Texts;

  constructor(retention: RetentionReadModel, hold: HoldEvidence, lift: LiftHold, choose: ChoosePurpose, texts: Texts) {
    this.#retention = retention;
    this.#hold = hold;
    this.#lift = lift;
    this.#choose = choose;
    this.#texts = texts;
  }

  @Query(() => EvidenceKeepingType)
  async evidenceKeeping(
    @CurrentViewer() viewer: Viewer,
    @Args('evidenceId', { type: () => ID }) evidenceId: string,
  ): Promise<EvidenceKeepingType> {
    return this.#view(viewer, fromGlobalId('Evidence', evidenceId));
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  holdEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => HoldEvidenceInputType }) { evidenceId, reason, numbersChecked }: HoldEvidenceInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    const given = { reason, numbersChecked: numbersChecked ?? false };
    return this.#after(viewer, () => this.#hold.execute(viewer, fromGlobalId('Evidence', evidenceId), given));
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  liftHold(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => HoldEvidenceInputType }) { evidenceId, reason, numbersChecked }: HoldEvidenceInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    const given = { reason, numbersChecked: numbersChecked ?? false };
    return this.#after(viewer, () => this.#lift.execute(viewer, fromGlobalId('Evidence', evidenceId), given));
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  chooseRetention(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChoosePurposeInputType }) { evidenceId, purpose }: ChoosePurposeInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    return this.#after(viewer, () => this.#choose.execute(viewer, fromGlobalId('Evidence', evidenceId), purpose));
  }

  #after(viewer: Viewer, work: () => Promise<string>): Promise<EvidenceKeepingPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ keeping: EvidenceKeepingType | null }>(say, { keeping: null }, async () => ({
      keeping: await this.#view(viewer, await work()),
    }));
  }

  async #view(viewer: Viewer, evidenceId: string): Promise<EvidenceKeepingType> {
    const { holds, ...keeping } = await this.#retention.keeping(viewer, evidenceId);
    const say = this.#texts.in(viewer.locale);
    const open = holds.find(({ liftedAt }) => liftedAt === null);
    return {
      ...keeping,
      id: toGlobalId('Evidence', evidenceId),
      choices: PURPOSE_KEYS.map((purpose) => ({
        purpose,
        name: say(`retention.purpose.${purpose}`),
        years: PURPOSES[purpose].years,
        law: say(`retention.law.${purpose}`),
      })),
      hold: open === undefined ? null : holdView(open, say),
      liftedHolds: holds.filter(({ liftedAt }) => liftedAt !== null).map((hold) => holdView(hold, say)),
      viewerCanKeep: keeping.destroyedAt === null && may(viewer, 'evidence.keep'),
    };
  }
}

function holdView({ id, setBy, liftedBy, liftedAt, ...hold }: HoldRow, say: Say): LegalHoldType {
  return {
    ...hold,
    id: toGlobalId('LegalHold', id),
    setBy: personView(setBy, say),
    liftedAt,
    liftedBy: liftedAt === null ? null : personView(liftedBy, say),
  };
}
