import type { Label } from '@plumbline/risk';

/**
 * The band as a drawing of four cells, so that it reads without colour: one to four bars, an unfilled bar being a line on the ground.
 * What is not known has no bars, which would read as less than Low, but a hatched box with a question mark.
 */
export const GLYPHS: Readonly<Record<Label, string>> = {
  CRITICAL: '▂▄▆█',
  HIGH: '▂▄▆▁',
  MEDIUM: '▂▄▁▁',
  LOW: '▂▁▁▁',
  NOT_ENOUGH_KNOWN: '▒?▒ ',
  NOT_ASSESSED: '▒?▒ ',
};
