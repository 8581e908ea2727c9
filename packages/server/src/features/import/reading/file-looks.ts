import type { OnModuleDestroy } from '@nestjs/common';
import { RefusedInput, UnreadableFile, type KnownFacts, type ReadOptions } from '@plumbline/intake';
import type { FileStorage } from '../../../platform/storage/file-storage.ts';
import type { StoredFile } from '../../../platform/storage/stored-file.entity.ts';
import { FairTurns } from '../../../platform/turns/fair-turns.ts';
import type { AskedMapping, LookedAtFile, SniffedFile } from './look-at-file.ts';
import type { LookAnswer, LookRequest } from './look-thread.ts';
import { LookThreads, type ThreadCaps } from './look-threads.ts';
import type { NearestPhraseOf, ReadWork } from './nearest-phrases.ts';
import type { RowInFile } from './rows-at.ts';
import type { TriedRow, TriedRows } from './try-rows.ts';

/** Limits of looks. A workbook has its own process, which ends before the thread that waits for it. */
export interface LookCaps extends ThreadCaps {
  readonly placesOfAnOrganisation: number;
  readonly workbook: { readonly milliseconds: number; readonly memoryBytes: number };
}

export const LOOK_CAPS: LookCaps = {
  places: 2,
  placesOfAnOrganisation: 1,
  milliseconds: 30_000,
  megabytes: 512,
  workbook: { milliseconds: 25_000, memoryBytes: 512 * 1024 ** 2 },
};

type Found<K extends LookAnswer['kind']> = Extract<LookAnswer, { kind: K }>;

/**
 * Looks at files, and for phrases that words are near to, outside the thread that answers requests: in a few threads with limits on time and memory; organisations take turns (docs/adr/0017).
 */
export class FileLooks implements OnModuleDestroy {
  readonly #storage: FileStorage;
  readonly #caps: LookCaps;
  readonly #threads: LookThreads;
  readonly #turns: FairTurns;

  /** @param threads that others may share; they end with these looks */
  constructor(storage: FileStorage, caps: LookCaps, threads = new LookThreads(caps)) {
    this.#storage = storage;
    this.#caps = caps;
    this.#threads = threads;
    this.#turns = new FairTurns({ places: caps.places, placesEach: caps.placesOfAnOrganisation });
  }

  async onModuleDestroy(): Promise<void> {
    await this.#threads.close();
  }

  /** Detects the format and columns of a file. @throws UnreadableFile */
  async sniff(organisationId: string, file: StoredFile, reading: ReadOptions, today: string): Promise<SniffedFile> {
    const request = { kind: 'sniff', file: this.#fileOf(file, reading), today } as const;
    return (await this.#look<'sniffed'>(organisationId, request)).sniffed;
  }

  /** Tries a mapping on the first rows. @throws RefusedInput, UnreadableFile */
  async tryMapping(
    organisationId: string,
    file: StoredFile,
    { reading, today, asked }: { readonly reading: ReadOptions; readonly today: string; readonly asked: AskedMapping },
  ): Promise<void> {
    await this.#look<'fits'>(organisationId, { kind: 'map', file: this.#fileOf(file, reading), today, asked });
  }

  /** Rows of a file whose format is known, by their numbers. @throws UnreadableFile */
  async rowsAt(
    organisationId: string,
    file: StoredFile,
    { facts, rows }: { readonly facts: KnownFacts; readonly rows: readonly number[] },
  ): Promise<readonly RowInFile[]> {
    return (await this.#look<'rows'>(organisationId, { kind: 'rows', file: this.#fileOf(file, {}), facts, rows })).rows;
  }

  /** Reads rows that a person has corrected. @param today ISO 8601 @throws RefusedInput, UnreadableFile */
  async tryRows(organisationId: string, asked: TriedRows, today: string): Promise<readonly TriedRow[]> {
    return (await this.#look<'tried'>(organisationId, { kind: 'try-rows', asked, today })).rows;
  }

  /** The phrases of official indexes that words are nearest to: one of each sector that has any near. */
  async nearestPhrases(organisationId: string, work: ReadWork): Promise<readonly NearestPhraseOf[]> {
    return (await this.#look<'nearest'>(organisationId, { kind: 'nearest', work })).phrases;
  }

  #fileOf({ name, size, storageKey }: StoredFile, reading: ReadOptions): LookedAtFile {
    return { name, size, path: this.#storage.pathOf(storageKey), reading, caps: this.#caps.workbook };
  }

  async #look<K extends 'sniffed' | 'fits' | 'rows' | 'tried' | 'nearest'>(
    organisationId: string,
    request: LookRequest,
  ): Promise<Found<K>> {
    const answer = await this.#turns.run(organisationId, () => this.#threads.run(request));
    if (answer.kind === 'unreadable') throw new UnreadableFile(answer.code, answer.parameters);
    if (answer.kind === 'refused') throw new RefusedInput(answer.code, answer.parameters);
    return answer as Found<K>;
  }
}
