import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { STEPS } from '@plumbline/evidence/purposes';
import { PAPER_CODES } from '@plumbline/facts';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { queryWords } from '../../supplier/search-words.ts';
import { LookAtEvidence } from '../commands/look-at-evidence.ts';
import { EvidenceFormReadModel } from '../evidence-form.read-model.ts';
import { KINDS_OF_GOODS } from '../evidence-goods.ts';
import { GRADES } from '../evidence-rules.ts';
import { EvidenceReadModel } from '../evidence.read-model.ts';
import { EvidenceFormType } from './evidence-form.types.ts';
import {
  EvidenceChoicesType,
  EvidenceConnectionType,
  EvidenceDetailType,
  EvidenceFilterInput,
} from './evidence.types.ts';
import { paperName } from '../paper-name.ts';
import { evidenceDetailView, evidenceFormView, evidenceView } from './evidence.view.ts';

/** The evidence library. */
@Resolver()
export class EvidenceResolver {
  readonly #evidence: EvidenceReadModel;
  readonly #form: EvidenceFormReadModel;
  readonly #look: LookAtEvidence;
  readonly #texts: Texts;

  constructor(evidence: EvidenceReadModel, form: EvidenceFormReadModel, look: LookAtEvidence, texts: Texts) {
    this.#evidence = evidence;
    this.#form = form;
    this.#look = look;
    this.#texts = texts;
  }

  @Query(() => EvidenceConnectionType)
  async evidenceLibrary(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int }) first: number,
    @Args('filter', { type: () => EvidenceFilterInput, nullable: true }) filter?: EvidenceFilterInput | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<EvidenceConnectionType> {
    const say = this.#texts.in(viewer.locale);
    const { text, supplierId, validity, ...more } = filter ?? {};
    const asked = {
      ...more,
      validity: validity === 'soon' || validity === 'expired' ? validity : null,
      words: queryWords(text ?? ''),
      supplierIds: supplierId == null ? undefined : [fromGlobalId('Supplier', supplierId)],
    };
    const cursor = after == null ? null : fromGlobalId('Evidence', after);
    const page = await this.#evidence.files(viewer, asked, first, cursor);
    const rows = page.rows.map(({ node }) => ({ cursor: toGlobalId('Evidence', node.id), node }));
    return connectionOf({ ...page, rows }, (row) => evidenceView(viewer, row, say));
  }

  @Query(() => EvidenceDetailType)
  async evidence(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<EvidenceDetailType> {
    const detail = await this.#look.execute(viewer, fromGlobalId('Evidence', id));
    return evidenceDetailView(viewer, detail, this.#texts.in(viewer.locale));
  }

  @Query(() => EvidenceChoicesType)
  evidenceChoices(@CurrentViewer() viewer: Viewer): EvidenceChoicesType {
    assertMay(viewer, 'evidence.read');
    const say = this.#texts.in(viewer.locale);
    const kinds = PAPER_CODES.map((key) => ({ key, name: paperName(key, viewer.locale, say) }));
    return {
      kinds: kinds.toSorted((a, b) => a.name.localeCompare(b.name, viewer.locale)),
      steps: STEPS.map((key) => ({ key, name: say(`purpose.step.${key}`) })),
      kindsOfGoods: [...KINDS_OF_GOODS],
      grades: GRADES.map((key) => ({ key, name: say(`evidence.grade.${key}`) })),
    };
  }

  @Query(() => EvidenceFormType)
  async evidenceForm(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierIds', { type: () => [ID] }) supplierIds: string[],
  ): Promise<EvidenceFormType> {
    const ids = supplierIds.map((id) => fromGlobalId('Supplier', id));
    return evidenceFormView(await this.#form.form(viewer, ids), this.#texts.in(viewer.locale));
  }
}
