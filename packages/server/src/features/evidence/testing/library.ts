import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { evidenceExamine } from '@plumbline/jobs';
import { Config } from '../../../platform/config/config.ts';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { JobContext } from '../../../platform/queue/job-handler.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { storeFile } from '../../../platform/storage/stored-files.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { AddEvidence, type AddEvidenceInput } from '../commands/add-evidence.ts';
import { HandOutEvidence } from '../commands/hand-out-evidence.ts';
import { EvidenceNotesReadModel } from '../evidence-notes.read-model.ts';
import type { Meaning } from '../evidence-rules.ts';
import { EvidenceReadModel } from '../evidence.read-model.ts';
import { ExamineEvidenceHandler } from '../jobs/examine.handler.ts';

const UNWATCHED: JobContext = {
  jobRunId: null,
  attempt: 1,
  fencingToken: 1,
  signal: new AbortController().signal,
  progress: () => undefined,
  cancelled: async () => false,
  complete: async () => undefined,
};

/** What somebody says of a policy. */
export function aMeaning(said: Partial<Meaning> = {}): Meaning {
  return {
    name: 'No fees policy.pdf',
    kind: 'policy',
    language: 'en',
    translationOf: null,
    issuer: 'Acme Mills',
    covers: 'All plants',
    sites: [],
    lots: [],
    steps: [],
    periodFrom: null,
    periodUntil: null,
    workers: null,
    datedOn: '2026-03-01',
    validUntil: null,
    grade: 'C',
    licence: 'Given for due diligence',
    audience: 'readers',
    numbersChecked: false,
    ...said,
  };
}

/** The library of an organisation, as people and the worker use it. */
export class Library {
  readonly storage: FileStorage;
  readonly reads: EvidenceReadModel;
  readonly notes: EvidenceNotesReadModel;
  readonly #db: TestDatabase;
  readonly #scanner: string | undefined;

  constructor(db: TestDatabase, scanner?: string) {
    this.#db = db;
    this.#scanner = scanner;
    this.storage = new FileStorage(db.config);
    this.reads = new EvidenceReadModel(db.database);
    this.notes = new EvidenceNotesReadModel(db.database, this.storage);
  }

  /** Brings bytes, as an upload does. @returns its id */
  async upload({ organisationId, userId }: Viewer, content: Buffer, name = 'policy.pdf'): Promise<string> {
    const id = randomUUID();
    const written = await this.storage.write(organisationId, Readable.from([content]));
    await this.#db.database.transaction(organisationId, (tx) =>
      storeFile(tx, organisationId, { id, kind: 'upload', name, createdBy: userId, ...written }),
    );
    return id;
  }

  /** Adds a file that nobody has looked into yet. */
  async begin(viewer: Viewer, content: Buffer, said: Partial<AddEvidenceInput> = {}): Promise<string> {
    const uploadId = await this.upload(viewer, content);
    const { subjects = [], ...meaning } = said;
    return new AddEvidence(this.#db.database).execute(viewer, { uploadId, subjects, ...aMeaning(meaning) });
  }

  /** Adds a file that was looked into. */
  async add(viewer: Viewer, content: Buffer, said: Partial<AddEvidenceInput> = {}): Promise<string> {
    const id = await this.begin(viewer, content, said);
    await this.examine(viewer, id);
    return id;
  }

  examine({ organisationId }: Viewer, evidenceId: string, how: Partial<JobContext> = {}): Promise<void> {
    return this.#examiner().handle(evidenceExamine.payload.parse({ organisationId, evidenceId }), {
      ...UNWATCHED,
      ...how,
    });
  }

  async giveUp({ organisationId }: Viewer, evidenceId: string): Promise<void> {
    const payload = evidenceExamine.payload.parse({ organisationId, evidenceId });
    await this.#db.database.transaction(organisationId, (tx) => this.#examiner().onGivenUp(payload, tx));
  }

  handOut(viewer: Viewer, evidenceId: string): ReturnType<HandOutEvidence['execute']> {
    return new HandOutEvidence(this.#db.database, this.notes).execute(viewer, evidenceId);
  }

  #examiner(): ExamineEvidenceHandler {
    const { environment, clock } = this.#db.config;
    const config = new Config({ ...environment, CLAMD_URL: this.#scanner }, clock);
    return new ExamineEvidenceHandler(config, this.#db.database, this.storage);
  }
}
