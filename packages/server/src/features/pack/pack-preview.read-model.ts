import type { PackScope } from '@plumbline/evidence';
import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { assertHolds } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { EvidenceNotesReadModel } from '../evidence/evidence-notes.read-model.ts';
import { KeptDays } from '../past/kept-days.ts';
import { evidenceFiles } from './contents/evidence-files.ts';
import { gather, partsOf } from './contents/gather.ts';
import { holdingPlans } from './contents/holdings.ts';
import type { Part } from './contents/part.ts';
import { entriesOf } from './contents/stage.ts';
import { readingOf } from './pack-day.ts';
import { problemsOfRequest, type PackRequest } from './pack-rules.ts';
import { scopeOf } from './scope-of.ts';
import type { StagedContents } from './staged-contents.ts';

/** What a pack would hold and admit. */
export interface PackPreview extends Pick<StagedContents, 'totals' | 'gates' | 'entries'> {
  readonly files: readonly Pick<Part, 'path' | 'title'>[];
}

/** Shows what a pack would hold, before anybody builds it. It is gathered as for a pack, and nothing is written. */
@Injectable()
export class PackPreviewReadModel {
  readonly #database: Database;
  readonly #days: KeptDays;
  readonly #texts: Texts;
  readonly #library: EvidenceNotesReadModel;

  constructor(database: Database, days: KeptDays, texts: Texts, library: EvidenceNotesReadModel) {
    this.#database = database;
    this.#days = days;
    this.#library = library;
    this.#texts = texts;
  }

  static plans(organisationId: string, supplierId: string): readonly DeclaredPlan[] {
    return holdingPlans(organisationId, supplierId);
  }

  /** @throws NotAllowed, NotFound, UserErrors */
  async of(viewer: Viewer, request: PackRequest): Promise<PackPreview> {
    assertHolds(viewer, 'pack.build');
    const { organisationId, timeZone } = viewer;
    const now = await this.#database.transaction(organisationId, async (tx) => tx.now);
    // Nobody has to say whom it is for before they see what is in.
    const whole = { ...request, recipient: request.recipient.trim() || '-' };
    const today = dayIn(timeZone, now);
    const problems = problemsOfRequest(whole, today);
    if (problems.length > 0) throw new UserErrors(problems);
    const scope = scopeOf(viewer, whole);
    const asOfAt = await readingOf({ database: this.#database, days: this.#days }, viewer, scope, today);
    return this.whole(scope, asOfAt, now);
  }

  /** What a pack of a scope that was looked at would hold. Rights are those of who asks; see who calls it. */
  async whole(scope: PackScope, asOfAt: Date | null, now: Date): Promise<PackPreview> {
    return this.#database.reading(scope.organisation.id, asOfAt, async (tx) => {
      const say = this.#texts.in(scope.language);
      const gathered = await gather(tx, scope, { say, library: this.#library, now });
      const { totals, gates, applied } = gathered;
      const parts = await partsOf(gathered);
      const files = [...parts, ...evidenceFiles(gathered)].map(({ path, title }) => ({ path, title }));
      return { files, totals, gates, entries: entriesOf(applied) };
    });
  }
}
