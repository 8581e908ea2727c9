import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { AddEvidence } from '../commands/add-evidence.ts';
import { DescribeEvidence } from '../commands/describe-evidence.ts';
import { LinkEvidence } from '../commands/link-evidence.ts';
import { UnlinkEvidence } from '../commands/unlink-evidence.ts';
import type { Subject } from '../evidence-links.ts';
import type { Meaning } from '../evidence-rules.ts';
import { EvidenceAnswers } from './evidence-answers.ts';
import {
  AddEvidenceInputType,
  DescribeEvidenceInputType,
  LinkEvidenceInputType,
  type EvidenceSubjectInputType,
  type MeaningInput,
} from './evidence-inputs.types.ts';
import { EvidencePayloadType } from './evidence.types.ts';
import { SUBJECT_NODES } from './evidence.view.ts';

/** Brings files to the library, says what they are, and hangs them on what they show. */
@Resolver()
export class EvidenceMutationsResolver {
  readonly #add: AddEvidence;
  readonly #describe: DescribeEvidence;
  readonly #link: LinkEvidence;
  readonly #unlink: UnlinkEvidence;
  readonly #answers: EvidenceAnswers;

  constructor(
    add: AddEvidence,
    describe: DescribeEvidence,
    link: LinkEvidence,
    unlink: UnlinkEvidence,
    answers: EvidenceAnswers,
  ) {
    this.#add = add;
    this.#describe = describe;
    this.#link = link;
    this.#unlink = unlink;
    this.#answers = answers;
  }

  @Mutation(() => EvidencePayloadType)
  addEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AddEvidenceInputType }) input: AddEvidenceInputType,
  ): Promise<EvidencePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#add.execute(viewer, {
        ...meaningOf(input),
        uploadId: fromGlobalId('StoredFile', input.fileId),
        subjects: input.subjects.map(subjectOf),
      }),
    );
  }

  @Mutation(() => EvidencePayloadType)
  describeEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DescribeEvidenceInputType }) input: DescribeEvidenceInputType,
  ): Promise<EvidencePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#describe.execute(viewer, fromGlobalId('Evidence', input.evidenceId), input.version, meaningOf(input)),
    );
  }

  @Mutation(() => EvidencePayloadType)
  linkEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => LinkEvidenceInputType }) { evidenceId, version, subject }: LinkEvidenceInputType,
  ): Promise<EvidencePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#link.execute(viewer, fromGlobalId('Evidence', evidenceId), version, subjectOf(subject)),
    );
  }

  @Mutation(() => EvidencePayloadType)
  unlinkEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => LinkEvidenceInputType }) { evidenceId, version, subject }: LinkEvidenceInputType,
  ): Promise<EvidencePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#unlink.execute(viewer, fromGlobalId('Evidence', evidenceId), version, subjectOf(subject)),
    );
  }
}

function subjectOf({ on, id }: EvidenceSubjectInputType): Subject {
  return { kind: on, id: fromGlobalId(SUBJECT_NODES[on], id) };
}

function meaningOf(input: MeaningInput): Meaning {
  const { name, kind, grade, audience, translationOf, siteIds } = input;
  return {
    ...{ name, kind, grade, audience },
    language: input.language ?? null,
    translationOf: translationOf == null ? null : fromGlobalId('Evidence', translationOf),
    issuer: input.issuer ?? '',
    covers: input.covers ?? '',
    sites: (siteIds ?? []).map((id) => fromGlobalId('Site', id)),
    lots: input.lots ?? [],
    steps: input.steps ?? [],
    periodFrom: input.periodFrom ?? null,
    periodUntil: input.periodUntil ?? null,
    workers: input.workers ?? null,
    datedOn: input.datedOn ?? null,
    validUntil: input.validUntil ?? null,
    licence: input.licence ?? '',
    numbersChecked: input.numbersChecked ?? false,
  };
}
