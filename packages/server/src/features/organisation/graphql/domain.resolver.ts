import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AddDomain } from '../commands/add-domain.ts';
import { CheckDomain } from '../commands/check-domain.ts';
import { RemoveDomain } from '../commands/remove-domain.ts';
import { DomainReadModel } from '../domain.read-model.ts';
import { AddDomainInputType, DomainInputType, DomainsPayloadType, DomainType } from './domain.types.ts';
import { MembersPageType } from './member.types.ts';
import { domainView } from './member.view.ts';

/** Domains that the organisation shows to be its own. Each change answers with all of them. */
@Resolver(() => MembersPageType)
export class DomainResolver {
  readonly #domains: DomainReadModel;
  readonly #add: AddDomain;
  readonly #check: CheckDomain;
  readonly #remove: RemoveDomain;
  readonly #texts: Texts;

  constructor(domains: DomainReadModel, add: AddDomain, check: CheckDomain, remove: RemoveDomain, texts: Texts) {
    this.#domains = domains;
    this.#add = add;
    this.#check = check;
    this.#remove = remove;
    this.#texts = texts;
  }

  /** Of the page of members; null without the right to prove them. */
  @ResolveField(() => [DomainType], { nullable: true })
  async domains(@CurrentViewer() viewer: Viewer): Promise<DomainType[] | null> {
    const say = this.#texts.in(viewer.locale);
    return (await this.#domains.domains(viewer))?.map((row) => domainView(row, say)) ?? null;
  }

  @Mutation(() => DomainsPayloadType)
  async addDomain(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AddDomainInputType }) input: AddDomainInputType,
  ): Promise<DomainsPayloadType> {
    return this.#after(viewer, () => this.#add.execute(viewer, input));
  }

  @Mutation(() => DomainsPayloadType)
  async checkDomain(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DomainInputType }) { domainId }: DomainInputType,
  ): Promise<DomainsPayloadType> {
    return this.#after(viewer, () => this.#check.execute(viewer, { domainId: fromGlobalId('Domain', domainId) }));
  }

  @Mutation(() => DomainsPayloadType)
  async removeDomain(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DomainInputType }) { domainId }: DomainInputType,
  ): Promise<DomainsPayloadType> {
    return this.#after(viewer, () => this.#remove.execute(viewer, { domainId: fromGlobalId('Domain', domainId) }));
  }

  async #after(viewer: Viewer, work: () => Promise<void>): Promise<DomainsPayloadType> {
    const nothing: Pick<DomainsPayloadType, 'domains'> = { domains: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      await work();
      return { domains: await this.domains(viewer) };
    });
  }
}
