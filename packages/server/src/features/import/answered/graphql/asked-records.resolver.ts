import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FACTS, type FactKey } from '@plumbline/facts';
import { countryName } from '@plumbline/risk';
import { connectionOf } from '../../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../../platform/graphql/ids.ts';
import { payload } from '../../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../../platform/tenancy/viewer.ts';
import { localeOf, Texts } from '../../../../platform/text/texts.ts';
import { factText, type Wording } from '../../../supplier/fact-text.ts';
import { AskedRecordsReadModel, type AskedRecord } from '../asked-records.read-model.ts';
import { JoinQuestion } from '../commands/join-question.ts';
import { SplitQuestion } from '../commands/split-question.ts';
import {
  JoinQuestionInputType,
  QuestionPartPayloadType,
  QuestionRecordConnectionType,
  SplitQuestionInputType,
  type QuestionRecordType,
} from './asked-records.types.ts';

/** Most rows of one record, and most values, that a line shows. */
const MOST_ROWS = 20;
const MOST_WORDS = 5;

@Resolver()
export class AskedRecordsResolver {
  readonly #records: AskedRecordsReadModel;
  readonly #split: SplitQuestion;
  readonly #join: JoinQuestion;
  readonly #texts: Texts;

  constructor(records: AskedRecordsReadModel, split: SplitQuestion, join: JoinQuestion, texts: Texts) {
    this.#records = records;
    this.#split = split;
    this.#join = join;
    this.#texts = texts;
  }

  @Query(() => QuestionRecordConnectionType)
  async questionRecords(
    @CurrentViewer() viewer: Viewer,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('search', { type: () => String, nullable: true }) search?: string | null,
    @Args('country', { type: () => String, nullable: true }) country?: string | null,
    @Args('after', { type: () => Int, nullable: true }) after?: number | null,
  ): Promise<QuestionRecordConnectionType> {
    const filter = { search: search ?? '', country: country ?? null };
    const id = fromGlobalId('ReviewQuestion', questionId);
    const page = await this.#records.page(viewer, id, filter, { first, after: after ?? null });
    const wording = { say: this.#texts.in(viewer.locale), locale: viewer.locale };
    return {
      ...connectionOf(page, (record) => recordView(record, wording)),
      totalCount: page.totalCount,
      byCountry: page.byCountry.map(({ country: code, count }) => ({
        code,
        name: code === '' ? wording.say('review.no-country') : countryName(code, localeOf(viewer.locale)),
        count,
      })),
    };
  }

  @Mutation(() => QuestionPartPayloadType)
  splitQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SplitQuestionInputType }) input: SplitQuestionInputType,
  ): Promise<QuestionPartPayloadType> {
    return this.#part(viewer, () =>
      this.#split.execute(viewer, {
        questionId: fromGlobalId('ReviewQuestion', input.questionId),
        version: input.version,
        records: input.records ?? null,
        search: input.search ?? '',
        country: input.country ?? null,
      }),
    );
  }

  @Mutation(() => QuestionPartPayloadType)
  joinQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => JoinQuestionInputType }) { questionId, version }: JoinQuestionInputType,
  ): Promise<QuestionPartPayloadType> {
    return this.#part(viewer, () =>
      this.#join.execute(viewer, { questionId: fromGlobalId('ReviewQuestion', questionId), version }),
    );
  }

  #part(viewer: Viewer, change: () => Promise<string>): Promise<QuestionPartPayloadType> {
    const empty: Omit<QuestionPartPayloadType, 'userErrors'> = { questionId: null };
    return payload(this.#texts.in(viewer.locale), empty, async () => ({
      questionId: toGlobalId('ReviewQuestion', await change()),
    }));
  }
}

/** A record as a line. What is asked about stands in the title of the question. */
function recordView(
  { ordinal, rows, name, country, supplierId, record, sites }: AskedRecord,
  wording: Wording,
): QuestionRecordType {
  const asked = record.sites.filter(({ key }) => sites === null || sites.includes(key));
  const words = asked.flatMap(({ name: site, observation: { facts } }) => [
    ...(site === null || site === name ? [] : [site]),
    ...FACTS.flatMap(({ key }) => valueText(facts[key]?.value, key, wording)),
  ]);
  return {
    ordinal,
    rows: rows.slice(0, MOST_ROWS),
    name,
    country: country === '' ? null : countryName(country, localeOf(wording.locale)),
    supplierId: supplierId === null ? null : toGlobalId('Supplier', supplierId),
    words: [...new Set(words)].slice(0, MOST_WORDS),
  };
}

const IN_COLUMNS: readonly FactKey[] = ['place.country', 'place.site', 'activity.sectors'];

function valueText(value: unknown, key: FactKey, wording: Wording): string[] {
  if (value === undefined || value === null || IN_COLUMNS.includes(key)) return [];
  return [
    wording.say('review.word', { fact: wording.say(`fact.${key}`), value: factText(key, value as never, wording) }),
  ];
}
