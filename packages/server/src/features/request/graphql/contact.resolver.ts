import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AskOtherContact } from '../commands/ask-other-contact.ts';
import { RemoveContact } from '../commands/remove-contact.ts';
import { SaveContact } from '../commands/save-contact.ts';
import { ContactsReadModel } from '../contacts.read-model.ts';
import { AskOtherContactInputType, AskOtherContactPayloadType } from './request.types.ts';
import { ContactInputType, ContactPayloadType, SaveContactInputType, SupplierContactType } from './contact.types.ts';

/** Who answers for a supplier, and who does instead. */
@Resolver()
export class ContactResolver {
  readonly #contacts: ContactsReadModel;
  readonly #save: SaveContact;
  readonly #remove: RemoveContact;
  readonly #askOther: AskOtherContact;
  readonly #texts: Texts;

  constructor(
    contacts: ContactsReadModel,
    save: SaveContact,
    remove: RemoveContact,
    askOther: AskOtherContact,
    texts: Texts,
  ) {
    this.#contacts = contacts;
    this.#save = save;
    this.#remove = remove;
    this.#askOther = askOther;
    this.#texts = texts;
  }

  @Query(() => [SupplierContactType])
  async supplierContacts(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<SupplierContactType[]> {
    const rows = await this.#contacts.contacts(viewer, fromGlobalId('Supplier', supplierId));
    return rows.map(({ id, name, email, language, addedAt, askedAt, hasOpenRequest }) => ({
      ...{ name, email, language, addedAt, askedAt },
      id: toGlobalId('Contact', id),
      viewerCanRemove: !hasOpenRequest,
    }));
  }

  @Mutation(() => ContactPayloadType)
  saveContact(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SaveContactInputType }) input: SaveContactInputType,
  ): Promise<ContactPayloadType> {
    const { supplierId, contactId, ...typed } = input;
    return this.#payload(viewer, () =>
      this.#save.execute(viewer, {
        ...typed,
        supplierId: fromGlobalId('Supplier', supplierId),
        contactId: contactId == null ? null : fromGlobalId('Contact', contactId),
      }),
    );
  }

  @Mutation(() => ContactPayloadType)
  removeContact(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ContactInputType }) { contactId }: ContactInputType,
  ): Promise<ContactPayloadType> {
    const id = fromGlobalId('Contact', contactId);
    return this.#payload(viewer, async () => {
      await this.#remove.execute(viewer, id);
      return id;
    });
  }

  @Mutation(() => AskOtherContactPayloadType)
  askOtherContact(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AskOtherContactInputType }) { requestId, ...contact }: AskOtherContactInputType,
  ): Promise<AskOtherContactPayloadType> {
    const nothing: Pick<AskOtherContactPayloadType, 'requestId'> = { requestId: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      const id = await this.#askOther.execute(viewer, fromGlobalId('Request', requestId), contact);
      return { requestId: toGlobalId('Request', id) };
    });
  }

  #payload(viewer: Viewer, work: () => Promise<string>): Promise<ContactPayloadType> {
    const nothing: Pick<ContactPayloadType, 'contactId'> = { contactId: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => ({
      contactId: toGlobalId('Contact', await work()),
    }));
  }
}
