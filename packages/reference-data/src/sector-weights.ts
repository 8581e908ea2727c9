import table from '../data/sector-weights.json' with { type: 'json' };
import { checkedTable } from './edition.ts';
import type { SectorKey } from './sectors.ts';

/** What the trained reader tells apart: the sectors for which official indexes have phrases, and trade, which the sector table counts as OTHER. */
export type ReaderClass = SectorKey | 'TRADE';

/** Whether the trained weights know the language of a text, or a relative of it; of scripts that no index is written in they know nothing. */
export type Acquaintance = 'known' | 'unknown';

/** How much each voice weighs when a text is read. Fitted on indexes that were held out whole. */
export interface VoiceWeights {
  /** On the logarithm of what the trained weights say. */
  readonly trained: number;
  /** On a sector that a gazetteer names. */
  readonly named: number;
  /** On a sector that a gazetteer names, times the share of the letters that its words make up. */
  readonly share: number;
  /** On a sector that a gazetteer points to. */
  readonly hinted: number;
}

/** By which signs a reading is certain to be right, and from where it counts. Fitted on indexes that were held out whole. */
export interface CertaintyWeights {
  /** One for each sign, in the order of the reader. */
  readonly weights: readonly number[];
  /** What a family adds. */
  readonly families: Readonly<Record<string, number>>;
  /** From this certainty on a family is settled, 0 to 1. */
  readonly settled: number;
}

/** What the phrases of the indexes taught. */
export interface TrainedWeights {
  readonly classes: readonly ReaderClass[];
  readonly bias: readonly number[];
  /** What a weight of 1 stands for, for each class. */
  readonly scale: readonly number[];
  /** One row of weights for each bucket, one weight for each class. */
  readonly weights: Int8Array;
}

/** The trained reader of activities. */
export interface SectorWeights extends TrainedWeights {
  readonly voices: Readonly<Record<Acquaintance, VoiceWeights>>;
  readonly certainty: CertaintyWeights;
}

/** The table of weights as it ships. */
export const sectorWeightsTable = checkedTable(table);

let decoded: SectorWeights | null = null;

/** The weights, decoded when first asked for. */
export function sectorWeights(): SectorWeights {
  if (decoded !== null) return decoded;
  const cells = new Map(sectorWeightsTable.rows.map(([key, value]) => [key, String(value)]));
  const cell = (key: string): string => cells.get(key) ?? '';
  const bytes = Buffer.concat(
    sectorWeightsTable.rows.flatMap(([key, value]) =>
      String(key).startsWith('weights ') ? [Buffer.from(String(value), 'base64')] : [],
    ),
  );
  decoded = {
    classes: cell('classes').split(' ') as ReaderClass[],
    bias: cell('bias').split(' ').map(Number),
    scale: cell('scale').split(' ').map(Number),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    voices: JSON.parse(cell('voices')) as SectorWeights['voices'],
    certainty: JSON.parse(cell('certainty')) as CertaintyWeights,
  };
  return decoded;
}
