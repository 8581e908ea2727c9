import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { MemberReadModel } from '../../organisation/member.read-model.ts';
import { personView } from '../../person/person.view.ts';
import { FlagForms } from '../flag-forms.ts';
import { FlagListRowType } from '../flag-list.types.ts';
import { flagListRowView } from '../flag-list.view.ts';
import { FlagListReadModel, type FlagList } from '../flag-list.read-model.ts';
import { FlagReadModel } from '../flag.read-model.ts';
import { CHECK_OUTCOMES, CHECKERS, DISPUTE_REASONS, giversOf, needsSecondPerson, WAITS } from '../flag-rules.ts';
import { FlagCountsType, FlagFormType, FlagListEnum, SupplierFlagsType } from './flag.types.ts';
import { flagRecordView } from './flag.view.ts';

/** Queries of flags that people work on. */
@Resolver()
export class FlagResolver {
  readonly #flags: FlagReadModel;
  readonly #lists: FlagListReadModel;
  readonly #forms: FlagForms;
  readonly #members: MemberReadModel;
  readonly #texts: Texts;

  constructor(
    flags: FlagReadModel,
    lists: FlagListReadModel,
    forms: FlagForms,
    members: MemberReadModel,
    texts: Texts,
  ) {
    this.#flags = flags;
    this.#lists = lists;
    this.#forms = forms;
    this.#members = members;
    this.#texts = texts;
  }

  @Query(() => SupplierFlagsType)
  async supplierFlags(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<SupplierFlagsType> {
    const rows = await this.#flags.ofSupplier(viewer, fromGlobalId('Supplier', supplierId));
    const say = this.#texts.in(viewer.locale);
    return {
      records: rows.map((row) => flagRecordView(row, viewer, say)),
      viewerCanWork: may(viewer, 'flag.work'),
    };
  }

  @Query(() => FlagFormType)
  async flagForm(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
    @Args('flag', { type: () => String }) flag: string,
  ): Promise<FlagFormType> {
    const say = this.#texts.in(viewer.locale);
    const named = (prefix: string, keys: readonly string[]) =>
      keys.map((key) => ({ key, name: say(`flag.${prefix}.${key}`) }));
    const { severity, evidence } = await this.#forms.of(viewer, fromGlobalId('Supplier', supplierId), flag);
    const members = await this.#members.members(viewer);
    return {
      evidence: evidence.map((kind) => ({
        kind,
        name: say(`evidence.${kind}`),
        givers: named('giver', giversOf(kind)),
      })),
      needsSecondPerson: severity !== null && needsSecondPerson(severity),
      approvers: members
        .filter(({ roles, isYou }) => !isYou && roles.includes('approver'))
        .map((member) => personView(member, say)),
      disputeReasons: named('dispute', DISPUTE_REASONS),
      waits: named('wait', WAITS),
      checkers: named('giver', CHECKERS),
      outcomes: named('outcome', CHECK_OUTCOMES),
    };
  }

  @Query(() => [FlagListRowType])
  async flagList(
    @CurrentViewer() viewer: Viewer,
    @Args('list', { type: () => FlagListEnum }) list: FlagList,
    @Args('first', { type: () => Int }) first: number,
  ): Promise<FlagListRowType[]> {
    const rows = await this.#lists.list(viewer, list, first);
    return rows.map((row) => flagListRowView(row, viewer, this.#texts.in(viewer.locale)));
  }

  @Query(() => FlagCountsType)
  flagCounts(@CurrentViewer() viewer: Viewer): Promise<FlagCountsType> {
    return this.#lists.counts(viewer);
  }
}
