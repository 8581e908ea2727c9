import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { FIELDS } from '@plumbline/facts';
import { joinOf } from '@plumbline/intake';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { NAME_FIELDS } from '../commands/map-import.ts';
import { ImportListsReadModel } from '../import-lists.read-model.ts';
import { ImportReadModel } from '../import.read-model.ts';
import { FieldOptionType, ImportType } from '../import.types.ts';
import { importView } from '../import.view.ts';
import { TileEnum, type TileKey } from './import-enums.ts';
import {
  ImportConnectionType,
  ImportProblemConnectionType,
  ImportRecordConnectionType,
  ImportRejectionConnectionType,
} from './import-lists.types.ts';
import { partOf, problemTitle, problemView, recordView, rejectionView } from './list-views.ts';

const first = { type: () => Int, defaultValue: 50 } as const;
const after = { type: () => String, nullable: true } as const;

/** Queries and fields of imports. */
@Resolver()
export class ImportResolver {
  readonly #imports: ImportReadModel;
  readonly #lists: ImportListsReadModel;
  readonly #texts: Texts;

  constructor(imports: ImportReadModel, lists: ImportListsReadModel, texts: Texts) {
    this.#imports = imports;
    this.#lists = lists;
    this.#texts = texts;
  }

  @Query(() => ImportType, { nullable: true })
  async import(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ImportType | null> {
    const shown = await this.#imports.one(viewer, fromGlobalId('Import', id));
    return shown && importView(shown, viewer, this.#texts.in(viewer.locale));
  }

  @Query(() => ImportConnectionType)
  async imports(
    @CurrentViewer() viewer: Viewer,
    @Args('first', first) size: number,
    @Args('after', after) cursor?: string | null,
  ): Promise<ImportConnectionType> {
    const page = await this.#imports.page(
      viewer,
      size,
      cursor === null || cursor === undefined ? null : fromGlobalId('Import', cursor),
    );
    const rows = page.rows.map((row) => ({ ...row, cursor: toGlobalId('Import', row.cursor) }));
    const say = this.#texts.in(viewer.locale);
    return {
      ...connectionOf({ ...page, rows }, (shown) => importView(shown, viewer, say)),
      totalCount: page.totalCount,
    };
  }

  @Query(() => [FieldOptionType])
  fieldOptions(@CurrentViewer() viewer: Viewer): FieldOptionType[] {
    const say = this.#texts.in(viewer.locale);
    return FIELDS.map((field) => ({
      key: field.key,
      name: say(`field.${field.key}`),
      description: field.description,
      group: field.subject,
      repeatable: joinOf(field.key) !== null,
      share: field.type === 'share',
      required: field.key === NAME_FIELDS[0],
    }));
  }

  @Query(() => ImportRecordConnectionType)
  async importRecords(
    @CurrentViewer() viewer: Viewer,
    @Args('importId', { type: () => ID }) importId: string,
    @Args('tile', { type: () => TileEnum }) tile: TileKey,
    @Args('first', first) size: number,
    @Args('after', after) cursor?: string | null,
  ): Promise<ImportRecordConnectionType> {
    const wording = { say: this.#texts.in(viewer.locale), locale: viewer.locale };
    // Rejected rows are not records: they have their own list.
    if (tile === 'rejected')
      return {
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
        totalCount: 0,
      };
    const page = await this.#lists.records(viewer, fromGlobalId('Import', importId), tile, partOf(size, cursor));
    return { ...connectionOf(page, (row) => recordView(row, wording)), totalCount: page.totalCount };
  }

  @Query(() => ImportProblemConnectionType)
  async importProblems(
    @CurrentViewer() viewer: Viewer,
    @Args('importId', { type: () => ID }) importId: string,
    @Args('first', first) size: number,
    @Args('code', after) code?: string | null,
    @Args('after', after) cursor?: string | null,
  ): Promise<ImportProblemConnectionType> {
    const say = this.#texts.in(viewer.locale);
    const page = await this.#lists.problems(
      viewer,
      fromGlobalId('Import', importId),
      code ?? null,
      partOf(size, cursor),
    );
    return {
      ...connectionOf(page, (row) => problemView(row, say)),
      totalCount: page.totalCount,
      groups: page.groups.map((group) => ({ ...group, text: problemTitle(group.code, say) })),
    };
  }

  @Query(() => ImportRejectionConnectionType)
  async importRejections(
    @CurrentViewer() viewer: Viewer,
    @Args('importId', { type: () => ID }) importId: string,
    @Args('first', first) size: number,
    @Args('after', after) cursor?: string | null,
  ): Promise<ImportRejectionConnectionType> {
    const say = this.#texts.in(viewer.locale);
    const page = await this.#lists.rejections(viewer, fromGlobalId('Import', importId), partOf(size, cursor));
    return { ...connectionOf(page, (row) => rejectionView(row, say)), totalCount: page.totalCount };
  }
}
