import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { paperName } from '../../evidence/paper-name.ts';
import { LookAtEngagedEvidence } from '../commands/look-at-engaged-evidence.ts';
import { engagedPagesAddress } from '../engaged-evidence-page-route.ts';
import { EngagedEvidenceReadModel, type EngagedEvidenceRow } from '../engaged-evidence.read-model.ts';
import { EngagedEvidencePageType, EngagedLibraryType, type EngagedEvidenceType } from '../engaged-evidence.types.ts';

/** The library of a buyer, as far as an engagement opens it. */
@Resolver()
export class EngagedEvidenceResolver {
  readonly #evidence: EngagedEvidenceReadModel;
  readonly #look: LookAtEngagedEvidence;
  readonly #texts: Texts;

  constructor(evidence: EngagedEvidenceReadModel, look: LookAtEngagedEvidence, texts: Texts) {
    this.#evidence = evidence;
    this.#look = look;
    this.#texts = texts;
  }

  @Query(() => EngagedLibraryType, { description: 'Of one supplier, or of all in the scope' })
  async engagedEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('engagedId', { type: () => ID }) engagedId: string,
    @Args('engagedSupplierId', { type: () => ID, nullable: true }) supplierId?: string | null,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<EngagedLibraryType> {
    const { isOpened, files, head } = await this.#evidence.library(viewer, fromGlobalId('Engagement', engagedId), {
      supplierId: supplierId == null ? null : fromGlobalId('Supplier', supplierId),
      day: day ?? null,
    });
    const say = this.#texts.in(viewer.locale);
    return {
      isOpened,
      files: files.map((file) => fileView(file, viewer, say)),
      custodyEvents: head?.sequence ?? null,
      custodyHash: head?.hash ?? null,
    };
  }

  @Query(() => EngagedEvidencePageType, { description: 'That somebody looked is noted' })
  async engagedEvidenceFile(
    @CurrentViewer() viewer: Viewer,
    @Args('engagedId', { type: () => ID }) engagedId: string,
    @Args('engagedEvidenceId', { type: () => ID }) evidenceId: string,
  ): Promise<EngagedEvidencePageType> {
    const [engagement, id] = [fromGlobalId('Engagement', engagedId), fromGlobalId('Evidence', evidenceId)];
    const { file, preview, engagement: opened } = await this.#look.execute(viewer, engagement, id);
    const say = this.#texts.in(viewer.locale);
    const { refusal, ...pages } = preview;
    return {
      ...pages,
      buyerName: opened.buyerName,
      file: fileView(file, viewer, say),
      refusal:
        refusal === null
          ? null
          : // An auditor saves no file; a pack has it.
            {
              code: refusal,
              text: say(refusal === 'destroyed' ? 'evidence.preview.destroyed' : 'engagement.no-pages'),
            },
      address: engagedPagesAddress(viewer, engagement, id),
    };
  }
}

function fileView(
  { redactionId, digest, ...row }: EngagedEvidenceRow,
  { locale }: Viewer,
  say: Say,
): EngagedEvidenceType {
  const kind = paperName(row.kind, locale, say);
  return {
    ...row,
    id: toGlobalId('Evidence', row.id),
    name: row.name ?? kind,
    kind: { key: row.kind, name: kind },
    gradeText: say(`evidence.grade.${row.grade}`),
    sha256: digest,
    isRedacted: redactionId !== null,
    suppliers: row.suppliers.map(({ id, name }) => ({ id: toGlobalId('Supplier', id), name })),
  };
}
