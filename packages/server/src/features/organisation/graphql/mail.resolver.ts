import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { CreateInvitationLink } from '../commands/create-invitation-link.ts';
import { MAIL_KINDS } from '../mail-kinds.ts';
import { UnsentMailReadModel } from '../unsent-mail.read-model.ts';
import { CreateInvitationLinkInputType, CreateInvitationLinkPayloadType, UnsentMailType } from './mail.types.ts';

/** Mails that did not come through, and links to hand over instead. */
@Resolver()
export class MailResolver {
  readonly #mails: UnsentMailReadModel;
  readonly #createLink: CreateInvitationLink;
  readonly #texts: Texts;

  constructor(mails: UnsentMailReadModel, createLink: CreateInvitationLink, texts: Texts) {
    this.#mails = mails;
    this.#createLink = createLink;
    this.#texts = texts;
  }

  @Query(() => [UnsentMailType])
  async unsentMails(@CurrentViewer() viewer: Viewer): Promise<UnsentMailType[]> {
    const say = this.#texts.in(viewer.locale);
    return (await this.#mails.unsent(viewer)).map((row) => ({
      ...row,
      id: toGlobalId('Mail', row.id),
      subjectId: toGlobalId(row.kind === MAIL_KINDS.invitation ? 'Invitation' : 'Member', row.subjectId),
      problem: say(`mail.problem.${row.problem}`),
    }));
  }

  @Mutation(() => CreateInvitationLinkPayloadType)
  async createInvitationLink(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CreateInvitationLinkInputType }) { invitationId }: CreateInvitationLinkInputType,
  ): Promise<CreateInvitationLinkPayloadType> {
    const nothing: Pick<CreateInvitationLinkPayloadType, 'link' | 'expiresAt'> = { link: null, expiresAt: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      const id = fromGlobalId('Invitation', invitationId);
      const { url, expiresAt } = await this.#createLink.execute(viewer, { invitationId: id });
      return { link: url, expiresAt };
    });
  }
}
