const firstCapacity = 1_024;

/** Whole numbers from -2^31 to 2^31-1 in a typed array that grows. */
export class GrowingNumbers {
  #values: Int32Array<ArrayBuffer> = new Int32Array(firstCapacity);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The number at that index; 0 beyond the end. */
  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  /** A copy of all numbers. */
  values(): Int32Array<ArrayBuffer> {
    return this.#values.slice(0, this.#length);
  }

  set(place: number, value: number): void {
    this.#values[place] = value;
  }
}
