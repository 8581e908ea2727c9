import { refusalOf, UNEXPECTED, type Refusal } from '../errors/refusal.ts';
import { areFit, assertShallow } from '../http/fit-values.ts';
import { documentHash } from './persisted-documents.ts';

/** What to do with a message: pass it to Mercurius, refuse its subscription, or close the connection with this code of graphql-transport-ws. */
export type Verdict =
  | { readonly kind: 'pass'; readonly message: string }
  | { readonly kind: 'refuse'; readonly id: string; readonly refusal: Refusal }
  | { readonly kind: 'close'; readonly code: 4400 | 4429 };

export interface LiveMessagesParts {
  /** Registered documents by hash. */
  readonly documents: ReadonlyMap<string, string>;
  /** Whether to refuse a message that brings its own document. */
  readonly registeredOnly: boolean;
  /** Counts one operation before its content is read. @throws TooManyRequests */
  readonly spend: () => Promise<void>;
}

interface Said {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly payload?: { readonly query?: unknown; readonly variables?: unknown } | null;
}

const NOT_UNDERSTOOD: Refusal = { code: 'BAD_REQUEST', parameters: {}, status: 400 };
const BAD_MESSAGE: Verdict = { kind: 'close', code: 4400 };
const longestId = 100;

/**
 * Reads the messages of one client before Mercurius does, because Mercurius parses a document before any hook can check it. A subscription names its document
 * by hash, as requests do: only the registered text is run, and no other text is parsed, printed or compared.
 */
export class LiveMessages {
  readonly #parts: LiveMessagesParts;
  #begun = false;

  constructor(parts: LiveMessagesParts) {
    this.#parts = parts;
  }

  async read(text: string): Promise<Verdict> {
    const said = saidIn(text);
    switch (said?.type) {
      case 'connection_init':
        // Mercurius starts a timer for each of these, and would use the payload as headers.
        if (this.#begun) return { kind: 'close', code: 4429 };
        this.#begun = true;
        return pass({ type: said.type });
      case 'ping':
      case 'pong':
        return pass({ type: said.type });
      case 'complete':
        return isId(said.id) ? pass({ type: said.type, id: said.id }) : BAD_MESSAGE;
      case 'subscribe':
        return isId(said.id) ? this.#subscribe(said.id, said.payload ?? {}) : BAD_MESSAGE;
      default:
        return BAD_MESSAGE;
    }
  }

  async #subscribe(id: string, payload: NonNullable<Said['payload']>): Promise<Verdict> {
    try {
      await this.#parts.spend();
    } catch (error) {
      return { kind: 'refuse', id, refusal: refusalOf(error) ?? UNEXPECTED };
    }
    const query = this.#documentOf(payload);
    const variables = payload.variables ?? {};
    if (query === undefined || !areFit(variables)) return { kind: 'refuse', id, refusal: NOT_UNDERSTOOD };
    return pass({ type: 'subscribe', id, payload: { query, variables } });
  }

  #documentOf(payload: NonNullable<Said['payload']>): string | undefined {
    const { documents, registeredOnly } = this.#parts;
    const hash = documentHash(payload);
    if (hash !== null) return documents.get(hash);
    return !registeredOnly && typeof payload.query === 'string' ? payload.query : undefined;
  }
}

function saidIn(text: string): Said | null {
  try {
    assertShallow(text);
    return JSON.parse(text) as Said | null;
  } catch {
    return null;
  }
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && id.length > 0 && id.length <= longestId;
}

function pass(message: object): Verdict {
  return { kind: 'pass', message: JSON.stringify(message) };
}
