import type { Label } from '@plumbline/risk';
import { createColors } from 'picocolors';

/** Colours of the bands of the screens, as the nearest of the 256 that terminals have. */
const BAND_COLOURS: Readonly<Record<Label, number>> = {
  CRITICAL: 161,
  HIGH: 172,
  MEDIUM: 179,
  LOW: 110,
  NOT_ENOUGH_KNOWN: 245,
  NOT_ASSESSED: 245,
};

/** Ways to highlight text. Each returns the text unchanged if there is no colour. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly band: (label: Label, text: string) => string;
}

/** The paint of a terminal with or without colour. */
export function paint(colour: boolean): Paint {
  const { bold, dim } = createColors(colour);
  return {
    strong: bold,
    quiet: dim,
    band: (label, text) => (colour ? `\u001b[38;5;${BAND_COLOURS[label]}m${text}\u001b[39m` : text),
  };
}
