import type { VoiceWeights } from '@plumbline/reference-data/sector-weights';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { gazetteerVoice, type Naming } from '../src/sector/trained/gazetteer-voice.ts';
import { readText } from '../src/sector/read-text.ts';
import { MOST_APART, namingOf, probabilities } from '../src/sector/trained/weigh-voices.ts';
import { descended } from './descent.ts';
import { CLASSES, type LabelledText } from './training-texts.ts';

/** A text with what both voices say of it, where the trained one has not seen its index. */
export interface HeardText extends LabelledText {
  /** The index or list that was held out. */
  readonly from: string;
  readonly trained: Float64Array;
  readonly named: ReadonlyMap<SectorKey, Naming>;
}

/** What the gazetteers say of a text. */
export function heardOfGazetteers(text: string): ReadonlyMap<SectorKey, Naming> {
  return gazetteerVoice(text, readText(text));
}

const ROUNDS = 120;
const RATE = 0.08;

/** One text as the sums need it: four inputs for each class, one after the other. */
interface Sum {
  readonly inputs: Float64Array;
  readonly right: readonly boolean[];
}

const INPUTS = 4;

function inputsOf({ trained, named }: HeardText): Float64Array {
  const floor = Math.max(...trained) - MOST_APART;
  return Float64Array.from(
    CLASSES.flatMap((each, c) => [Math.max(trained[c] ?? floor, floor), ...namingOf(each, named)]),
  );
}

/** Texts taken of each index, evenly, so that the two long English ones do not decide alone. */
const OF_EACH = 1_500;

/** Some of the texts of each index, evenly. */
export function someOfEach<T extends { readonly from: string }>(texts: readonly T[]): T[] {
  return [...Map.groupBy(texts, ({ from }) => from).values()].flatMap((list) => {
    const every = Math.max(1, list.length / OF_EACH);
    return list.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
  });
}

/** Fits how much each voice weighs, on texts of indexes that the trained voice has not seen. */
export function fitVoices(texts: readonly HeardText[]): VoiceWeights {
  const sums = someOfEach(texts).map((text): Sum => ({
    inputs: inputsOf(text),
    right: CLASSES.map((each) => text.classes.includes(each)),
  }));
  const voices = descended(new Float64Array([1, 1, 1, 1]), (at) => gradientOf(sums, at), ROUNDS, RATE);
  const [trained = 0, named = 0, share = 0, hinted = 0] = [...voices].map((each) => Number(each.toFixed(3)));
  return { trained, named, share, hinted };
}

function gradientOf(sums: readonly Sum[], voices: Float64Array): Float64Array {
  const gradient = new Float64Array(INPUTS);
  const scores = new Float64Array(CLASSES.length);
  for (const { inputs, right } of sums) {
    for (let c = 0; c < scores.length; c += 1) {
      let score = 0;
      for (let i = 0; i < INPUTS; i += 1) score += (inputs[c * INPUTS + i] ?? 0) * (voices[i] ?? 0);
      scores[c] = score;
    }
    const p = probabilities(scores);
    let held = 0;
    right.forEach((holds, c) => {
      if (holds) held += p[c] ?? 0;
    });
    for (let c = 0; c < scores.length; c += 1) {
      const pull = (p[c] ?? 0) - (right[c] === true ? (p[c] ?? 0) / Math.max(held, 1e-12) : 0);
      for (let i = 0; i < INPUTS; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + (pull / sums.length) * (inputs[c * INPUTS + i] ?? 0);
      }
    }
  }
  return gradient;
}
