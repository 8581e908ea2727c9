import { BUCKETS, TextFeatures } from '../src/sector/trained/text-features.ts';
import { CLASSES, type LabelledText } from './training-texts.ts';

/** A fitted model: a row of weights for each bucket, one for each class, and a bias for each class. */
export interface Fitted {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

interface Example {
  readonly buckets: Int32Array;
  /** Places in {@link CLASSES}. */
  readonly right: readonly number[];
}

const EPOCHS = 8;
/** Part of a text's features that is left out each time it is learnt, so that no weight leans on the wording of one index. */
const LEFT_OUT = 0.4;
const RATE = 0.6;
const FIRST_SQUARE = 0.1;
/** A smaller gradient of a class is left out: it costs time and moves nothing. */
const LEAST_GRADIENT = 2e-3;
/** Three phrases in four are English, so those of other languages count three times. */
const TIMES_OTHER_LANGUAGES = 3;

const width = CLASSES.length;

function examplesOf(texts: readonly LabelledText[]): Example[] {
  const features = new TextFeatures();
  return texts.flatMap(({ text, language, classes }) => {
    const { buckets, count } = features.of(text);
    if (count === 0) return [];
    const example = { buckets: buckets.slice(0, count), right: classes.map((each) => CLASSES.indexOf(each)) };
    return language === 'en' ? [example] : Array.from({ length: TIMES_OTHER_LANGUAGES }, () => example);
  });
}

/** Numbers that look random and are the same in every run. */
class Chance {
  #state = 1;

  /** The next one: a whole number below 2^32. */
  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state;
  }

  /** Puts the items in another order. */
  shuffle(order: Int32Array): void {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = this.next() % (at + 1);
      const kept = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = kept;
    }
  }

  /** Some of the buckets, at least one. */
  someOf(buckets: Int32Array): Int32Array {
    const some = buckets.filter(() => this.next() >= LEFT_OUT * 2 ** 32);
    return some.length === 0 ? buckets : some;
  }
}

/** One model while it is fitted, by AdaGrad on multinomial log-loss. */
class Fitting {
  readonly weights = new Float32Array(BUCKETS * width);
  readonly bias = new Float64Array(width);
  readonly #squares = new Float32Array(BUCKETS * width).fill(FIRST_SQUARE);
  readonly #biasSquares = new Float64Array(width).fill(1);
  readonly #p = new Float64Array(width);
  readonly #moved = new Int32Array(width);
  readonly #gradients = new Float64Array(width);

  /** Where several classes are right, the loss asks that one of them holds. */
  learn(buckets: Int32Array, right: readonly number[]): void {
    const value = 1 / Math.sqrt(buckets.length);
    const sum = this.#score(buckets, value);
    let held = 0;
    for (const c of right) held += this.#p[c] ?? 0;
    let count = 0;
    for (let c = 0; c < width; c += 1) {
      const p = this.#p[c] ?? 0;
      const gradient = p / sum - (right.includes(c) ? p / held : 0);
      if (gradient > -LEAST_GRADIENT && gradient < LEAST_GRADIENT) continue;
      const square = (this.#biasSquares[c] ?? 0) + gradient * gradient;
      this.#biasSquares[c] = square;
      this.bias[c] = (this.bias[c] ?? 0) - (RATE * gradient) / Math.sqrt(square);
      this.#moved[count] = c;
      this.#gradients[count] = gradient * value;
      count += 1;
    }
    for (const bucket of buckets) this.#move(bucket * width, count);
  }

  /** Sets the odds of each class. @returns their sum */
  #score(buckets: Int32Array, value: number): number {
    const { weights } = this;
    const p = this.#p.fill(0);
    for (const bucket of buckets) {
      const row = bucket * width;
      for (let c = 0; c < width; c += 1) p[c] = (p[c] ?? 0) + (weights[row + c] ?? 0);
    }
    let most = -Infinity;
    for (let c = 0; c < width; c += 1) {
      const score = (p[c] ?? 0) * value + (this.bias[c] ?? 0);
      p[c] = score;
      if (score > most) most = score;
    }
    let sum = 0;
    for (let c = 0; c < width; c += 1) {
      const odds = Math.exp((p[c] ?? 0) - most);
      p[c] = odds;
      sum += odds;
    }
    return sum;
  }

  #move(row: number, count: number): void {
    const { weights } = this;
    const squares = this.#squares;
    for (let k = 0; k < count; k += 1) {
      const w = row + (this.#moved[k] ?? 0);
      const gradient = this.#gradients[k] ?? 0;
      const square = (squares[w] ?? 0) + gradient * gradient;
      squares[w] = square;
      weights[w] = (weights[w] ?? 0) - (RATE * gradient) / Math.sqrt(square);
    }
  }
}

/** Fits the weights of the trained reader. The same texts in the same order give the same numbers. */
export function fitWeights(texts: readonly LabelledText[]): Fitted {
  const examples = examplesOf(texts);
  const fitting = new Fitting();
  const order = Int32Array.from(examples.keys());
  const chance = new Chance();
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    chance.shuffle(order);
    for (const at of order) {
      const example = examples[at];
      if (example !== undefined) fitting.learn(chance.someOf(example.buckets), example.right);
    }
  }
  return { weights: fitting.weights, bias: fitting.bias };
}

/** The mean of two models of the same features. */
export function meanOf(one: Fitted, other: Fitted): Fitted {
  return {
    weights: one.weights.map((weight, at) => (weight + (other.weights[at] ?? 0)) / 2),
    bias: one.bias.map((each, c) => (each + (other.bias[c] ?? 0)) / 2),
  };
}
