import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { MemberReadModel } from '../../organisation/member.read-model.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { whoLooksBack } from '../../past/who-looks-back.ts';
import { personView } from '../../person/person.view.ts';
import { labelsInsteadOf, latestDay, OVERRIDE_REASONS } from '../override-rules.ts';
import { OverrideReadModel } from '../override.read-model.ts';
import { OverrideFormType, SupplierOverridesType } from '../override.types.ts';
import { overrideView } from '../override.view.ts';

/** Queries of the overrides of a supplier and of the form for a new one. */
@Resolver()
export class OverrideResolver {
  readonly #overrides: OverrideReadModel;
  readonly #members: MemberReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(overrides: OverrideReadModel, members: MemberReadModel, days: KeptDays, texts: Texts) {
    this.#overrides = overrides;
    this.#members = members;
    this.#days = days;
    this.#texts = texts;
  }

  @Query(() => SupplierOverridesType)
  async supplierOverrides(
    @CurrentViewer() reader: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<SupplierOverridesType> {
    const asOf = await this.#days.instantOf(reader, day);
    const viewer = whoLooksBack(reader, asOf);
    const say = this.#texts.in(viewer.locale);
    const rows = await this.#overrides.ofSupplier(viewer, fromGlobalId('Supplier', supplierId), asOf);
    return {
      overrides: rows.map((row) => overrideView(row, viewer, say)),
      viewerCanPropose: may(viewer, 'override.propose'),
    };
  }

  @Query(() => OverrideFormType)
  async overrideForm(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<OverrideFormType> {
    const say = this.#texts.in(viewer.locale);
    const { label, now } = await this.#overrides.computedLabel(viewer, fromGlobalId('Supplier', supplierId));
    const today = dayIn(viewer.timeZone, now);
    const members = await this.#members.members(viewer);
    return {
      computedLabel: label,
      labels: labelsInsteadOf(label),
      reasons: OVERRIDE_REASONS.map((code) => ({ code, text: say(`override.reason.${code}`) })),
      today,
      latestDay: latestDay(today),
      approvers: members
        .filter(({ roles, isYou }) => !isYou && roles.includes('approver'))
        .map((member) => personView(member, say)),
    };
  }
}
