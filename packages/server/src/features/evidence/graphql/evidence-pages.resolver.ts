import { Args, Field, Float, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { TextType } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { evidencePagesAddress } from '../evidence-page-route.ts';
import { EvidencePagesReadModel } from '../evidence-pages.read-model.ts';

@ObjectType('EvidencePages', { description: 'What can be seen of a file without saving it' })
export class EvidencePagesType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true, description: 'How many pages it has; null where it cannot be drawn' })
  pages!: number | null;

  @Field(() => Float, { nullable: true, description: 'Height of the first page as a part of its width' })
  shape!: number | null;

  @Field(() => TextType, { nullable: true, description: 'Why it cannot be drawn' })
  refusal!: TextType | null;

  @Field(() => String, { description: 'Where the browser fetches pages: it puts in {page} and {width}' })
  address!: string;
}

/** Pages of files in the library. */
@Resolver()
export class EvidencePagesResolver {
  readonly #pages: EvidencePagesReadModel;
  readonly #texts: Texts;

  constructor(pages: EvidencePagesReadModel, texts: Texts) {
    this.#pages = pages;
    this.#texts = texts;
  }

  @Query(() => EvidencePagesType)
  async evidencePages(
    @CurrentViewer() viewer: Viewer,
    @Args('evidenceId', { type: () => ID }) evidenceId: string,
  ): Promise<EvidencePagesType> {
    const id = fromGlobalId('Evidence', evidenceId);
    const { refusal, ...preview } = await this.#pages.preview(viewer, id);
    const say = this.#texts.in(viewer.locale);
    return {
      ...preview,
      id: evidenceId,
      refusal: refusal === null ? null : { code: refusal, text: say(`evidence.preview.${refusal}`) },
      address: evidencePagesAddress(viewer, id),
    };
  }
}
