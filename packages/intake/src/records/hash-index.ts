import type { TextHash } from './text-hash.ts';

const firstCapacity = 1_024;
const fullest = 0.7;

type Halves = Pick<TextHash, 'high' | 'low'>;

/** Numbers by 64-bit hash, in typed arrays: usually about 17 bytes an entry. */
export class HashIndex {
  #high = new Uint32Array(firstCapacity);
  #low = new Uint32Array(firstCapacity);
  /** Number + 1; 0 is an empty slot. */
  #number = new Int32Array(firstCapacity);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number stored for the hash; stores and returns the given one if there is none. */
  getOrAdd({ high, low }: Halves, number: number): number {
    if (this.#size >= this.#number.length * fullest) this.#grow();
    const place = this.#placeOf(high, low);
    const found = this.#number[place] ?? 0;
    if (found !== 0) return found - 1;
    this.#high[place] = high;
    this.#low[place] = low;
    this.#number[place] = number + 1;
    this.#size += 1;
    return number;
  }

  /** The number stored for the hash; -1 if there is none. */
  find({ high, low }: Halves): number {
    return (this.#number[this.#placeOf(high, low)] ?? 0) - 1;
  }

  #placeOf(high: number, low: number): number {
    const mask = this.#number.length - 1;
    let place = low & mask;
    while (this.#number[place] !== 0 && (this.#high[place] !== high || this.#low[place] !== low)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const [high, low, number] = [this.#high, this.#low, this.#number];
    const capacity = number.length * 2;
    this.#high = new Uint32Array(capacity);
    this.#low = new Uint32Array(capacity);
    this.#number = new Int32Array(capacity);
    for (let from = 0; from < number.length; from += 1) {
      const kept = number[from] ?? 0;
      if (kept === 0) continue;
      const place = this.#placeOf(high[from] ?? 0, low[from] ?? 0);
      this.#high[place] = high[from] ?? 0;
      this.#low[place] = low[from] ?? 0;
      this.#number[place] = kept;
    }
  }
}
