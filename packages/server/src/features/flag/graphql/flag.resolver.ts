import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { MemberReadModel } from '../../organisation/member.read-model.ts';
import { personView } from '../../person/person.view.ts';
import { FlagForms } from '../flag-forms.ts';
import { FlagListRowConnectionType } from '../flag-list.types.ts';
import { flagListRowView } from '../flag-list.view.ts';
import { FlagListReadModel } from '../flag-list.read-model.ts';
import type { FlagList } from '../flag-lists.ts';
import { CHECK_OUTCOMES, CHECKERS, DISPUTE_REASONS, giversOf, needsSecondPerson, WAITS } from '../flag-rules.ts';
import { FlagFormType, FlagListEnum } from './flag.types.ts';

/** What the forms of a flag offer, and the lists of flags by what is to be done. */
@Resolver()
export class FlagResolver {
  readonly #lists: FlagListReadModel;
  readonly #forms: FlagForms;
  readonly #members: MemberReadModel;
  readonly #texts: Texts;

  constructor(lists: FlagListReadModel, forms: FlagForms, members: MemberReadModel, texts: Texts) {
    this.#lists = lists;
    this.#forms = forms;
    this.#members = members;
    this.#texts = texts;
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

  @Query(() => FlagListRowConnectionType)
  async flagList(
    @CurrentViewer() viewer: Viewer,
    @Args('list', { type: () => FlagListEnum }) list: FlagList,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<FlagListRowConnectionType> {
    const say = this.#texts.in(viewer.locale);
    const page = await this.#lists.list(viewer, list, first, after ?? null);
    return connectionOf(page, (row) => flagListRowView(row, viewer, say));
  }
}
