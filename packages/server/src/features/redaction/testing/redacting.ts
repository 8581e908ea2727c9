import { redactionFlatten } from '@plumbline/jobs';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import { PagePictures } from '../../../platform/drawing/page-pictures.ts';
import type { JobContext } from '../../../platform/queue/job-handler.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { EvidencePagesReadModel } from '../../evidence/evidence-pages.read-model.ts';
import { Library } from '../../evidence/testing/library.ts';
import { aJobContext } from '../../portfolio/testing/a-job-context.ts';
import { ApproveRedaction } from '../commands/approve-redaction.ts';
import { DeclineRedaction } from '../commands/decline-redaction.ts';
import { ProposeRedaction } from '../commands/propose-redaction.ts';
import { WithdrawRedaction } from '../commands/withdraw-redaction.ts';
import { FlattenRedactionHandler } from '../jobs/flatten.handler.ts';
import { RedactionReadModel, type RedactionRow } from '../redaction.read-model.ts';
import { RedactionRegisterReadModel } from '../redaction-register.read-model.ts';
import type { ProposedRedaction } from '../redaction-rules.ts';

/** The foot of the first page. */
const proposed: ProposedRedaction = {
  boxes: [{ page: 1, x: 0, y: 0.8, width: 1, height: 0.2 }],
  reason: 'PERSONAL_DATA',
};

/** Redactions of an organisation's library, as people and the worker make them. */
export class Redacting {
  readonly library: Library;
  readonly reads: RedactionReadModel;
  readonly register: RedactionRegisterReadModel;
  readonly pages: EvidencePagesReadModel;
  readonly #db: TestDatabase;

  constructor(db: TestDatabase) {
    this.#db = db;
    this.library = new Library(db);
    this.reads = new RedactionReadModel(db.database);
    this.register = new RedactionRegisterReadModel(db.database, this.library.storage);
    this.pages = new EvidencePagesReadModel(db.database, this.library.notes, new PagePictures(this.library.storage));
  }

  propose(viewer: Viewer, evidenceId: string, input: Partial<ProposedRedaction> = {}): Promise<string> {
    return new ProposeRedaction(this.#db.database).execute(viewer, evidenceId, { ...proposed, ...input });
  }

  get flattener(): FlattenRedactionHandler {
    return new FlattenRedactionHandler(this.#db.database, this.library.storage, this.library.notes);
  }

  /** What the worker does. */
  make({ organisationId }: Viewer, redactionId: string, how: Partial<JobContext> = {}): Promise<void> {
    const payload = redactionFlatten.payload.parse({ organisationId, redactionId });
    return this.flattener.handle(payload, { ...aJobContext(), ...how });
  }

  /** Proposes, and has the redacted file made. */
  async made(viewer: Viewer, evidenceId: string, input: Partial<ProposedRedaction> = {}): Promise<RedactionRow> {
    const id = await this.propose(viewer, evidenceId, input);
    await this.make(viewer, id);
    return this.reads.one(viewer, id);
  }

  approve(viewer: Viewer, { id, version }: Pick<RedactionRow, 'id' | 'version'>): Promise<string> {
    return new ApproveRedaction(this.#db.database).execute(viewer, id, version);
  }

  decline(viewer: Viewer, { id, version }: Pick<RedactionRow, 'id' | 'version'>, reason: string): Promise<string> {
    const given = { reason, numbersChecked: false };
    return new DeclineRedaction(this.#db.database, this.library.storage).execute(viewer, id, version, given);
  }

  withdraw(viewer: Viewer, { id, version }: Pick<RedactionRow, 'id' | 'version'>): Promise<string> {
    return new WithdrawRedaction(this.#db.database, this.library.storage).execute(viewer, id, version);
  }
}
