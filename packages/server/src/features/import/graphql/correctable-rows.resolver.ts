import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { CorrectableRows } from '../correctable-rows.ts';
import { CorrectableRowConnectionType, CorrectedRowInputType, RetriedRowType } from './correctable-rows.types.ts';
import { partOf, problemView, rejectionView } from './list-views.ts';

/** Rejected rows, to be corrected in the page. */
@Resolver()
export class CorrectableRowsResolver {
  readonly #rows: CorrectableRows;
  readonly #texts: Texts;

  constructor(rows: CorrectableRows, texts: Texts) {
    this.#rows = rows;
    this.#texts = texts;
  }

  @Query(() => CorrectableRowConnectionType)
  async correctableRows(
    @CurrentViewer() viewer: Viewer,
    @Args('importId', { type: () => ID }) importId: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<CorrectableRowConnectionType> {
    const say = this.#texts.in(viewer.locale);
    const page = await this.#rows.page(viewer, fromGlobalId('Import', importId), partOf(first, after));
    const connection = connectionOf(page, ({ correctedIn, cells, raw, faulty, ...rejection }) => ({
      ...rejectionView(rejection, say),
      cells: cells.map((cell) => cell.toWellFormed()),
      raw: raw?.toWellFormed() ?? null,
      faulty: [...faulty],
      correctedIn: correctedIn && {
        importId: toGlobalId('Import', correctedIn.importId),
        fileName: correctedIn.fileName,
      },
    }));
    return { ...connection, totalCount: page.totalCount };
  }

  /** Reads rows as a person has corrected them. Nothing is kept. */
  @Query(() => [RetriedRowType])
  async retriedRows(
    @CurrentViewer() viewer: Viewer,
    @Args('importId', { type: () => ID }) importId: string,
    @Args('rows', { type: () => [CorrectedRowInputType] }) rows: CorrectedRowInputType[],
  ): Promise<RetriedRowType[]> {
    const say = this.#texts.in(viewer.locale);
    const tried = await this.#rows.tryAgain(viewer, fromGlobalId('Import', importId), rows);
    return tried.map(({ row, rejection, faulty, problems }) => ({
      row,
      rejection: rejection && rejectionView(rejection, say),
      faulty: [...faulty],
      problems: problems.map(({ column, ...problem }) => problemView({ ...problem, heading: column, ordinal: 0 }, say)),
    }));
  }
}
