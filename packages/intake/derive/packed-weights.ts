import type { TrainedWeights } from '@plumbline/reference-data/sector-weights';
import type { Fitted } from './fit-weights.ts';
import { CLASSES } from './training-texts.ts';

const MOST = 127;

/** The weights in eight bits each, with one scale a class, as they ship. */
export function packed({ weights, bias }: Fitted): TrainedWeights {
  const width = CLASSES.length;
  const largest = new Float64Array(width);
  weights.forEach((weight, at) => {
    const c = at % width;
    largest[c] = Math.max(largest[c] ?? 0, Math.abs(weight));
  });
  // Rounded as they are written, so that reading the table gives the same bytes.
  const scale = [...largest].map((most) => Number((most / MOST).toPrecision(6)));
  return {
    classes: CLASSES,
    bias: [...bias].map((each) => Number(each.toFixed(4))),
    scale,
    weights: Int8Array.from(weights, (weight, at) => Math.round(weight / (scale[at % width] ?? 1))),
  };
}
