import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { whoLooksBack } from '../../past/who-looks-back.ts';
import { FlagListReadModel } from '../flag-list.read-model.ts';
import { FlagReadModel } from '../flag.read-model.ts';
import { FlagCountsType, SupplierFlagsType } from './flag.types.ts';
import { flagRecordView } from './flag.view.ts';

/** Flags that people work on, now or as of a past day. */
@Resolver()
export class SupplierFlagsResolver {
  readonly #flags: FlagReadModel;
  readonly #lists: FlagListReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(flags: FlagReadModel, lists: FlagListReadModel, days: KeptDays, texts: Texts) {
    this.#flags = flags;
    this.#lists = lists;
    this.#days = days;
    this.#texts = texts;
  }

  @Query(() => SupplierFlagsType)
  async supplierFlags(
    @CurrentViewer() reader: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<SupplierFlagsType> {
    const asOf = await this.#days.instantOf(reader, day);
    const { rows, withheld } = await this.#flags.ofSupplier(reader, fromGlobalId('Supplier', supplierId), asOf);
    const viewer = whoLooksBack(reader, asOf);
    const say = this.#texts.in(viewer.locale);
    return {
      records: rows.map((row) => flagRecordView(row, viewer, say)),
      withheld,
      viewerCanWork: may(viewer, 'flag.work'),
    };
  }

  @Query(() => FlagCountsType)
  async flagCounts(
    @CurrentViewer() viewer: Viewer,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<FlagCountsType> {
    return this.#lists.counts(viewer, await this.#days.instantOf(viewer, day));
  }
}
