import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { PackRefused, type PackContents, type Release } from '@plumbline/evidence';
import { writePack, type WrittenPack } from '@plumbline/evidence/node';
import { packSign } from '@plumbline/jobs';
import type { z } from 'zod';
import { appendAudit, type AuditVerb } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { JobCancelled, type JobContext, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { FileStorage, type WrittenFile } from '../../../platform/storage/file-storage.ts';
import { after } from '../../../platform/time/after.ts';
import { endWithEngagement, engagedBy } from '../engaged-by.ts';
import { KEPT_DAYS } from '../pack-rules.ts';
import type { Pack } from '../pack.entity.ts';
import { PackRepository } from '../pack.repository.ts';
import { appendCustody, type CustodyAct } from '../../evidence/custody.ts';
import { custodyBetween } from '../custody-of-pack.ts';
import { PackLogs } from '../pack-logs.ts';
import { PackSigner } from '../pack-signer.ts';
import { StagedFiles } from '../staged-files.ts';
import { LogRefused } from '../supported-by-log.ts';
import { beginFile, type BegunFile } from './begun-file.ts';

type Payload = z.output<typeof packSign.payload>;

/** Edition of the layout of what is in `data/`. */
const TEMPLATE = 'pack-1';

interface Signed {
  readonly file: WrittenFile;
  readonly written: WrittenPack;
}

/**
 * Signs a pack that people have released. Its logs are checked first: what they do not bear out is not signed, and the pack says why. The file that comes of it takes its
 * place in one step, in the transaction that says that it is released.
 */
@Injectable()
export class SignPackHandler implements JobHandler<Payload> {
  readonly job = packSign;
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #files: StagedFiles;
  readonly #logs: PackLogs;
  readonly #signer: PackSigner;

  constructor(database: Database, storage: FileStorage, files: StagedFiles, logs: PackLogs, signer: PackSigner) {
    this.#database = database;
    this.#storage = storage;
    this.#files = files;
    this.#logs = logs;
    this.#signer = signer;
  }

  async handle({ organisationId, packId }: Payload, context: JobContext): Promise<void> {
    const place = { database: this.#database, storage: this.#storage, organisationId, packId };
    const begun = await beginFile(place, 'signing');
    if (begun === null) return this.#database.transaction(organisationId, (tx) => context.complete(tx));
    context.progress(0, 1, 'pack-check');
    try {
      const signed = await this.#sign(begun, context);
      await this.#finish(organisationId, begun, context, {
        verb: 'pack.signed',
        parameters: { bytes: signed.file.size, manifest: signed.written.tagManifestSha256 },
        change: async (tx, packs, pack) => {
          const { size: fileBytes, digest: fileSha256, storageKey: fileKey } = signed.file;
          const { tagManifestSha256 } = signed.written;
          const staged = pack.stagedKey;
          const released = { state: 'released', fileKey, fileBytes, fileSha256, tagManifestSha256, writingKey: null };
          const rest = { stagedKey: null, refusedCode: null, refusedSubject: null };
          const expiresAt = after(tx.now, { days: KEPT_DAYS });
          await packs.save(Object.assign(pack, { ...released, ...rest, expiresAt }));
          await packs.supersede(pack);
          if (staged !== null) await this.#storage.remove(staged);
          return exportsOf(begun.pack);
        },
      });
    } catch (error) {
      if (!(error instanceof PackRefused || error instanceof LogRefused)) throw error;
      await this.#refuse(organisationId, begun, context, error);
    }
  }

  /** It waits to be released again: nothing of it has gone out. */
  async onCancelled({ organisationId, packId }: Payload, tx: Transaction): Promise<void> {
    await this.#takeBack(tx, organisationId, packId);
  }

  async onGivenUp({ organisationId, packId }: Payload, tx: Transaction): Promise<void> {
    await this.#takeBack(tx, organisationId, packId);
  }

  async #sign({ pack, key }: BegunFile, context: JobContext): Promise<Signed> {
    const { organisationId, contents, stagedKey, releasedBy, releasedAt } = pack;
    if (contents === null || stagedKey === null || releasedBy === null || releasedAt === null)
      throw new Error('A pack is signed after it was built and released');
    const heads = await this.#logs.of(organisationId);
    const at = await this.#database.transaction(organisationId, async ({ now }) => now);
    const open = this.#files.opener(organisationId, stagedKey);
    const files = contents.files.map((file) => ({ ...file, open: () => open(file) }));
    const custody = await this.#files.custody(stagedKey, contents);
    const whole: PackContents = { scope: pack.scope, files, custody, redactions: contents.redactions ?? [] };
    const release: Release = {
      ruleSetVersion: contents.versions.ruleSet,
      modelVersion: contents.versions.model,
      templateVersion: TEMPLATE,
      listEditions: contents.editions,
      createdAt: releasedAt.toISOString(),
      releasedBy: pack.isProtected ? pack.createdBy : releasedBy,
      reviewedBy: pack.isProtected ? releasedBy : null,
      signedAt: at.toISOString(),
      heads,
      custodyRest: await custodyBetween(this.#database, organisationId, custody.length, heads.custody),
    };
    const signing = await this.#signer.at(organisationId, at, context.signal);
    context.progress(0, 1, 'pack-sign');
    const out = new PassThrough();
    // A job that is stopped ends both sides.
    const stop = (): void => void out.destroy(new JobCancelled());
    context.signal.addEventListener('abort', stop, { once: true });
    try {
      const [written, file] = await Promise.all([
        writePack(whole, release, signing, out),
        this.#storage.write(organisationId, out, key),
      ]);
      return { written, file };
    } finally {
      context.signal.removeEventListener('abort', stop);
    }
  }

  async #refuse(
    organisationId: string,
    begun: BegunFile,
    context: JobContext,
    { reason, subject }: PackRefused | LogRefused,
  ): Promise<void> {
    await this.#finish(organisationId, begun, context, {
      verb: 'pack.refused',
      parameters: { reason, subject: subject.slice(0, 100) },
      change: async (_, packs, pack) => {
        if (pack.writingKey !== null) await this.#storage.remove(pack.writingKey);
        const refused = { state: 'refused', refusedCode: reason, refusedSubject: subject, writingKey: null };
        await packs.save(Object.assign(pack, { ...refused, releasedBy: null, releasedAt: null }));
        return [];
      },
    });
  }

  async #finish(
    organisationId: string,
    begun: BegunFile,
    context: JobContext,
    end: {
      readonly verb: AuditVerb;
      readonly parameters: Readonly<Record<string, string | number>>;
      /** @returns what happened to evidence by it */
      readonly change: (tx: Transaction, packs: PackRepository, pack: Pack) => Promise<readonly CustodyAct[]>;
    },
  ): Promise<void> {
    await this.#database.transaction(organisationId, async (tx) => {
      const packs = new PackRepository(tx, organisationId);
      const pack = await packs.lock(begun.pack.id);
      const isOurs = pack.state === 'signing' && pack.writingKey === begun.key;
      const isOver = isOurs && (await engagedBy(tx, pack)) === null;
      if (isOver) await endWithEngagement(tx, pack, this.#storage);
      const acts = isOurs && !isOver ? await end.change(tx, packs, pack) : [];
      await context.complete(tx);
      if (!isOurs || isOver) return;
      await appendCustody(tx, organisationId, acts);
      const subject = { subjectType: 'Pack', subjectId: pack.id };
      await appendAudit(tx, organisationId, { actorId: null, verb: end.verb, ...subject, parameters: end.parameters });
    });
  }

  async #takeBack(tx: Transaction, organisationId: string, packId: string): Promise<void> {
    const packs = new PackRepository(tx, organisationId);
    const pack = await packs.lock(packId);
    if (pack.state !== 'signing') return;
    if (pack.writingKey !== null) await this.#storage.remove(pack.writingKey);
    await packs.save(Object.assign(pack, { state: 'built', writingKey: null, releasedBy: null, releasedAt: null }));
  }
}

/** Files of the library that leave with a pack. Who released it acts. */
function exportsOf({ contents, releasedBy }: Pack): readonly CustodyAct[] {
  return (contents?.files ?? []).flatMap(({ evidence, sha256 }) =>
    evidence === null
      ? []
      : [
          {
            action: 'EXPORT' as const,
            evidenceId: evidence.evidenceId,
            sha256,
            actor: { role: 'buyer', id: releasedBy },
          },
        ],
  );
}
