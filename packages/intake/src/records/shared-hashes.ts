import { GrowingNumbers } from './growing-numbers.ts';
import { HashIndex } from './hash-index.ts';
import type { TextHash } from './text-hash.ts';

const none = -1;

/** Collects one hash of each supplier, 8 bytes each, to find those that share one. */
export class SharedHashes {
  /** The two halves of each, one after the other. Both are 0 where there is nothing to share, which no text has in practice. */
  readonly #halves = new GrowingNumbers();

  /** Adds the hash of the next supplier; null if it has nothing to share. */
  add(hash: TextHash | null): void {
    this.#halves.push(hash?.high ?? 0);
    this.#halves.push(hash?.low ?? 0);
  }

  groups(): HashGroups {
    const repeated = this.#repeated();
    const groups = new HashGroups(repeated.size);
    for (let at = 0; at < this.#halves.length; at += 2) {
      const hash = { high: this.#halves.at(at) >>> 0, low: this.#halves.at(at + 1) >>> 0 };
      const group = hash.high === 0 && hash.low === 0 ? none : repeated.find(hash);
      if (group !== none) groups.add(at / 2, group);
    }
    return groups;
  }

  /** The hashes that occur more than once, numbered: most lists have few. */
  #repeated(): HashIndex {
    const halves = this.#halves.values();
    new BigUint64Array(halves.buffer).sort();
    const found = new HashIndex();
    for (let at = 2; at < halves.length; at += 2) {
      const [high = 0, low = 0] = [halves[at], halves[at + 1]];
      if (high === halves[at - 2] && low === halves[at - 1])
        found.getOrAdd({ high: high >>> 0, low: low >>> 0 }, found.size);
    }
    return found;
  }
}

/** Suppliers that share a hash, in the order of the file. Those that share none take no room. */
export class HashGroups {
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** The suppliers in ascending order, with their group and the place of the next one in it. */
  readonly #supplier = new GrowingNumbers();
  readonly #group = new GrowingNumbers();
  readonly #next = new GrowingNumbers();

  constructor(groups: number) {
    this.#first = new Int32Array(groups).fill(none);
    this.#last = new Int32Array(groups).fill(none);
  }

  /** Adds a supplier that comes after all others in the file. */
  add(supplier: number, group: number): void {
    const place = this.#supplier.length;
    this.#supplier.push(supplier);
    this.#group.push(group);
    this.#next.push(none);
    const last = this.#last[group] ?? none;
    if (last === none) this.#first[group] = place;
    else this.#next.set(last, place);
    this.#last[group] = place;
  }

  /** The first `most` of the other suppliers of the group. */
  others(supplier: number, most: number): number[] {
    const place = this.#placeOf(supplier);
    if (place === none) return [];
    const found: number[] = [];
    for (
      let at = this.#first[this.#group.at(place)] ?? none;
      at !== none && found.length < most;
      at = this.#next.at(at)
    ) {
      if (at !== place) found.push(this.#supplier.at(at));
    }
    return found;
  }

  #placeOf(supplier: number): number {
    let low = 0;
    let high = this.#supplier.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#supplier.at(middle) < supplier) low = middle + 1;
      else high = middle;
    }
    return low < this.#supplier.length && this.#supplier.at(low) === supplier ? low : none;
  }
}
