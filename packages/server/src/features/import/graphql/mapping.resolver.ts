import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { RevokeMapping } from '../commands/revoke-mapping.ts';
import { ImportReadModel } from '../import.read-model.ts';
import { MappingPayloadType, RevokeMappingInputType, SavedMappingType } from './import-payloads.types.ts';

/** Remembered mappings of columns. */
@Resolver()
export class MappingResolver {
  readonly #imports: ImportReadModel;
  readonly #revoke: RevokeMapping;
  readonly #texts: Texts;

  constructor(imports: ImportReadModel, revoke: RevokeMapping, texts: Texts) {
    this.#imports = imports;
    this.#revoke = revoke;
    this.#texts = texts;
  }

  @Query(() => [SavedMappingType])
  async savedMappings(@CurrentViewer() viewer: Viewer): Promise<SavedMappingType[]> {
    const say = this.#texts.in(viewer.locale);
    const mappings = await this.#imports.mappings(viewer);
    return mappings.map(({ id, header, mapping, constants, createdBy, createdAt }) => ({
      id: toGlobalId('Mapping', id),
      header: [...header],
      columns: mapping.map(({ index, field }) => ({ heading: header[index] ?? '', field })),
      constants: [...constants],
      createdBy: personView(createdBy, say),
      createdAt,
    }));
  }

  @Mutation(() => MappingPayloadType)
  revokeMapping(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RevokeMappingInputType }) input: RevokeMappingInputType,
  ): Promise<MappingPayloadType> {
    return payload<Omit<MappingPayloadType, 'userErrors'>>(
      this.#texts.in(viewer.locale),
      { mappingId: null },
      async () => {
        const id = fromGlobalId('Mapping', input.mappingId);
        await this.#revoke.execute(viewer, id);
        return { mappingId: toGlobalId('Mapping', id) };
      },
    );
  }
}
