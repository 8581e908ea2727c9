import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { packBuild } from '@plumbline/jobs';
import type { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Engaged, type Transaction } from '../../../platform/db/transaction.ts';
import { JobCancelled, type JobContext, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { EvidenceNotesReadModel } from '../../evidence/evidence-notes.read-model.ts';
import { beginSigning } from '../begin-signing.ts';
import { gather, partsOf } from '../contents/gather.ts';
import { Stage } from '../contents/stage.ts';
import { endWithEngagement, engagedBy } from '../engaged-by.ts';
import type { PackState } from '../pack-rules.ts';
import type { Pack } from '../pack.entity.ts';
import { PackRepository, takeFiles } from '../pack.repository.ts';
import type { StagedContents } from '../staged-contents.ts';
import { beginFile, type BegunFile } from './begun-file.ts';

type Payload = z.output<typeof packBuild.payload>;

interface Asked {
  readonly engaged: Engaged | 'buyer' | null;
  readonly now: Date;
}

/** Gathers what goes into a pack, as it was stored at the end of its day, into a file that waits to be signed. Nothing of it is shown or handed out before that. */
@Injectable()
export class BuildPackHandler implements JobHandler<Payload> {
  readonly job = packBuild;
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #texts: Texts;
  readonly #library: EvidenceNotesReadModel;

  constructor(database: Database, storage: FileStorage, texts: Texts, library: EvidenceNotesReadModel) {
    this.#database = database;
    this.#storage = storage;
    this.#texts = texts;
    this.#library = library;
  }

  async handle({ organisationId, packId }: Payload, context: JobContext): Promise<void> {
    const place = { database: this.#database, storage: this.#storage, organisationId, packId };
    const begun = await beginFile(place, 'building');
    if (begun === null) return this.#database.transaction(organisationId, (tx) => context.complete(tx));
    const asked = await this.#database.transaction(organisationId, async (tx) => ({
      engaged: await engagedBy(tx, begun.pack),
      now: tx.now,
    }));
    const contents = await this.#read(begun, context, asked);
    await this.#database.transaction(organisationId, async (tx) => {
      const packs = new PackRepository(tx, organisationId);
      const pack = await packs.lock(packId);
      const isOurs = pack.state === 'building' && pack.writingKey === begun.key;
      if (contents === null || (isOurs && (await engagedBy(tx, pack)) === null)) {
        if (isOurs) await endWithEngagement(tx, pack, this.#storage);
        return context.complete(tx);
      }
      if (isOurs) {
        const isProtected = contents.gates.some(({ state }) => state === 'SECOND_PERSON');
        const built = {
          state: 'built',
          contents,
          isProtected,
          stagedKey: begun.key,
          writingKey: null,
          builtAt: tx.now,
        };
        await packs.save(Object.assign(pack, built));
      }
      await context.complete(tx);
      await appendAudit(tx, organisationId, {
        actorId: pack.engagementId === null ? pack.createdBy : null,
        verb: 'pack.built',
        subjectType: 'Pack',
        subjectId: packId,
        parameters: { files: contents.files.length, suppliers: contents.totals.suppliers },
      });
      // The auditor may read all of it, by what an approver has approved, and nothing in it is protected.
      if (isOurs && pack.engagementId !== null && !pack.isProtected) await beginSigning(tx, pack, pack.createdBy, null);
    });
  }

  async onCancelled({ organisationId, packId }: Payload, tx: Transaction): Promise<void> {
    await this.#end(tx, organisationId, packId, 'cancelled');
  }

  async onGivenUp({ organisationId, packId }: Payload, tx: Transaction): Promise<void> {
    await this.#end(tx, organisationId, packId, 'failed');
  }

  /** For an auditor what its role reads: row-level security decides what is in. @returns null where its engagement does not run */
  async #read(begun: BegunFile, context: JobContext, { engaged, now }: Asked): Promise<StagedContents | null> {
    if (engaged === null) return null;
    const { organisationId, asOfAt } = begun.pack;
    const reading = (isCancelled: (tx: Transaction) => Promise<boolean>): Promise<StagedContents> =>
      this.#database.reading(organisationId, asOfAt, (tx) => this.#write(tx, begun, context, { now, isCancelled }));
    if (engaged === 'buyer') return reading((tx) => context.cancelled(tx));
    // The run of the job is none of the auditor's rows.
    const asApplication = AsyncLocalStorage.snapshot();
    const isCancelled = (): Promise<boolean> =>
      asApplication(() => this.#database.transaction(organisationId, (tx) => context.cancelled(tx)));
    return this.#database.asAuditor(engaged, () => reading(isCancelled));
  }

  async #write(
    tx: Transaction,
    { pack, key }: BegunFile,
    context: JobContext,
    { now, isCancelled }: { readonly now: Date; readonly isCancelled: (tx: Transaction) => Promise<boolean> },
  ): Promise<StagedContents> {
    const goOn = async (done: number, total: number, stage: string): Promise<void> => {
      context.signal.throwIfAborted();
      if (await isCancelled(tx)) throw new JobCancelled();
      context.progress(done, total, stage);
    };
    const { suppliers } = pack.scope;
    const say = this.#texts.in(pack.scope.language);
    const surroundings = { say, library: this.#library, now };
    const gathered = await gather(tx, pack.scope, surroundings, (read) => goOn(read, suppliers.length, 'pack-read'));
    const parts = await partsOf(gathered);
    const stage = new Stage(parts, gathered.custody);
    await this.#storage.write(
      pack.organisationId,
      stage.stream((written) => goOn(written, parts.length, 'pack-write')),
      key,
    );
    return stage.contentsOf(gathered);
  }

  async #end(tx: Transaction, organisationId: string, packId: string, state: PackState): Promise<void> {
    const packs = new PackRepository(tx, organisationId);
    const pack: Pack = await packs.lock(packId);
    if (pack.state !== 'building') return;
    const keys = takeFiles(Object.assign(pack, { state, endedAt: tx.now }));
    await packs.save(pack);
    for (const key of keys) await this.#storage.remove(key);
  }
}
