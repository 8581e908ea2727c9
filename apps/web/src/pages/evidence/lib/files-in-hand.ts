import type { EvidenceFile, EvidenceService } from '../../../service/evidence.ts';
import { evidenceServiceOf } from '../../../service/evidence.ts';
import type { Answer, Refused } from '../../../service/session.ts';

/** The files of a request as pages show them; null until they are known. */
export interface FilesState {
  readonly files: readonly EvidenceFile[] | null;
  readonly refused: Refused | null;
}

/** Milliseconds until a file that is being looked into is asked for again. */
const LOOK_AGAIN = 1500;

/** The files of one request, read once for all questions, and again while one is being looked into. */
export class FilesInHand {
  readonly #service: EvidenceService;
  readonly #listeners = new Set<() => void>();
  #state: FilesState = { files: null, refused: null };
  #timer: number | undefined;

  constructor(service: EvidenceService) {
    this.#service = service;
  }

  readonly snapshot = (): FilesState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      window.addEventListener('online', this.#reload);
      this.#reload();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      window.removeEventListener('online', this.#reload);
      window.clearTimeout(this.#timer);
    };
  };

  readonly #reload = (): void => void this.load();

  async load(): Promise<void> {
    window.clearTimeout(this.#timer);
    const answer = await this.#service.list();
    const files = 'content' in answer ? answer.content.files : this.#state.files;
    this.#put({ files, refused: 'content' in answer ? null : answer });
    const waits = files?.some(({ state }) => state === 'waiting') === true;
    if (waits && this.#listeners.size > 0) this.#timer = window.setTimeout(this.#reload, LOOK_AGAIN);
  }

  remove(fileId: string): Promise<void> {
    return this.#change(this.#service.remove(fileId));
  }

  restore(fileId: string): Promise<void> {
    return this.#change(this.#service.restore(fileId));
  }

  async #change(change: Promise<Answer<unknown>>): Promise<void> {
    const answer = await change;
    if ('problem' in answer) this.#put({ ...this.#state, refused: answer });
    else await this.load();
  }

  #put(state: FilesState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const known = new Map<string, FilesInHand>();

/** The files of a request: the same ones for every question of the page. */
export function filesOf(requestId: string): FilesInHand {
  const found = known.get(requestId) ?? new FilesInHand(evidenceServiceOf(requestId));
  known.set(requestId, found);
  return found;
}
