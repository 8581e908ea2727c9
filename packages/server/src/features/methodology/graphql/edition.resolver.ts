import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { editionsNeeded, methodology, RULES } from '@plumbline/risk';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { EditionReadModel, type EditionPage } from '../edition.read-model.ts';
import { EditionPageType } from './edition.types.ts';

@Resolver()
export class EditionResolver {
  readonly #editions: EditionReadModel;
  readonly #texts: Texts;

  constructor(editions: EditionReadModel, texts: Texts) {
    this.#editions = editions;
    this.#texts = texts;
  }

  @Query(() => EditionPageType, { nullable: true })
  async edition(
    @CurrentViewer() viewer: Viewer,
    @Args('digest', { type: () => String }) digest: string,
    @Args('used', { type: () => [Int] }) used: number[],
    @Args('search', { type: () => String }) search: string,
    @Args('from', { type: () => Int }) from: number,
  ): Promise<EditionPageType> {
    const page = await this.#editions.page(viewer, digest, { used, search, from });
    return editionView(page, this.#texts.in(viewer.locale));
  }
}

/** The edition in the reader's language. */
function editionView({ edition, shipped, columns, ...page }: EditionPage, say: Say): EditionPageType {
  const { key, title, publisher, edition: release, date, licence, source } = edition;
  const needing = RULES.filter(({ id }) => editionsNeeded(methodology().rules, id).includes(key));
  return {
    ...page,
    key,
    title,
    publisher,
    edition: release,
    date,
    licence,
    source,
    use: written(`reference.use.${key}`, say) ?? '',
    rules: needing.map(({ id }) => say(`rule.${id}.title`)),
    newer: shipped === page.digest ? null : shipped,
    columns: columns.map((column) => ({
      key: column,
      name: written(`reference.column.${key}.${column}`, say) ?? written(`reference.column.${column}`, say) ?? column,
    })),
  };
}

/** A text that some tables have and others do not: an edition of before may have columns that this version knows nothing of. */
function written(code: string, say: Say): string | null {
  const text = say(code);
  return text === code ? null : text;
}
