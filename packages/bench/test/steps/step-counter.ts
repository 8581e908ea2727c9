import { Session } from 'node:inspector';

/** Work of built-ins since the last reading, in characters and entries. */
let charged = 0;

const lengthOf = (value: unknown): number => (value as { readonly length: number }).length;

/** Work of a search: up to the match, else everything. */
const searched = (subject: unknown, found: unknown): number =>
  typeof found === 'number' && found >= 0 ? found + 1 : lengthOf(subject) + 1;

type Charge = (subject: unknown, result: unknown, given: readonly unknown[]) => number;

const whole: Charge = (subject) => lengthOf(subject) + 1;
const result: Charge = (_, made) => lengthOf(made) + 1;
const searching: Charge = (subject, found, [, from]) =>
  Math.max(1, searched(subject, found) - (typeof from === 'number' ? from : 0));

const ofStrings: Readonly<Record<string, Charge>> = {
  includes: (subject, _, [part, from]) =>
    searching(subject, String(subject).indexOf(String(part), Number(from ?? 0)), [part, from]),
  indexOf: searching,
  lastIndexOf: whole,
  normalize: whole,
  padStart: result,
  repeat: result,
  replaceAll: whole,
  split: whole,
  toLowerCase: whole,
  toUpperCase: whole,
  toWellFormed: whole,
};

const ofArrays: Readonly<Record<string, Charge>> = {
  concat: result,
  includes: (subject, _, [entry]) => searched(subject, (subject as readonly unknown[]).indexOf(entry)),
  indexOf: searching,
  join: result,
  lastIndexOf: whole,
  push: (_, __, given) => given.length,
  reverse: whole,
  slice: result,
  splice: whole,
  toReversed: whole,
  toSorted: whole,
  unshift: whole,
  with: whole,
};

function charge(prototype: object, charges: Readonly<Record<string, Charge>>): void {
  for (const [name, of] of Object.entries(charges)) {
    const native = Reflect.get(prototype, name) as (this: unknown, ...given: unknown[]) => unknown;
    const charging = function (this: unknown, ...given: unknown[]): unknown {
      const made = native.apply(this, given);
      const before = charged;
      const cost = of(this, made, given);
      charged = before + cost;
      return made;
    };
    Object.defineProperty(prototype, name, { value: charging, configurable: true, writable: true });
  }
}

/** Counts the text that a regular expression reads: up to the end of its match, or all the rest. `recheck` covers backtracking. */
function chargeExpressions(): void {
  const native = Reflect.get<RegExp, 'exec'>(RegExp.prototype, 'exec');
  RegExp.prototype.exec = function (text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = native.call(this, text);
    charged += 1 + (found === null ? String(text).length : found.index + found[0].length) - from;
    return found;
  };
  const charging = Reflect.get<RegExp, 'exec'>(RegExp.prototype, 'exec');
  const split = Reflect.get<RegExp, typeof Symbol.split>(RegExp.prototype, Symbol.split);
  // Splitting scans a text once; through `exec` it would be counted again at every character.
  RegExp.prototype[Symbol.split] = function (text: string, limit?: number): string[] {
    charged += text.length + 1;
    RegExp.prototype.exec = native;
    try {
      return split.call(this, text, limit);
    } finally {
      RegExp.prototype.exec = charging;
    }
  };
}

/** Spreading and iterating are counted entry by entry, since they may stop anywhere. */
function chargeIterators(): void {
  for (const iterator of [[].values(), ''[Symbol.iterator](), new Set().values(), new Map().entries()]) {
    const prototype = Object.getPrototypeOf(iterator) as { next: (this: unknown) => unknown };
    const native = prototype.next;
    prototype.next = function (this: unknown): unknown {
      charged += 1;
      return native.call(this);
    };
  }
}

/**
 * Counts steps: how often each block of code under `packages/` runs, as V8 counts it for coverage, and the work of built-ins. The same work takes the same
 * number of steps on every machine. Sources must be loaded after the counter has begun, or V8 counts only their functions.
 */
export class StepCounter {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    charge(String.prototype, ofStrings);
    charge(Array.prototype, ofArrays);
    chargeExpressions();
    chargeIterators();
  }

  /** Steps of the work. */
  async of(work: () => unknown): Promise<number> {
    this.#taken();
    charged = 0;
    await work();
    const builtIn = charged;
    return this.#taken() + builtIn;
  }

  /** Blocks that ran since the last call. */
  #taken(): number {
    const { result: scripts } = this.#post('Profiler.takePreciseCoverage');
    let steps = 0;
    for (const { url, functions } of scripts) {
      if (!url.includes('/packages/') || url.includes('/step-counter.')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
    return steps;
  }

  #post(method: string, parameters: object = {}): { result: readonly CoveredScript[] } {
    let answer: unknown;
    this.#session.post(method, parameters, (error, given) => {
      if (error !== null) throw new Error(error.message);
      answer = given;
    });
    return answer as { result: readonly CoveredScript[] };
  }
}

interface CoveredScript {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
}
