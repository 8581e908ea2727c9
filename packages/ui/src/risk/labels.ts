/** Labels of suppliers, sites and units, most urgent first, as the service orders them. */
export const LABELS = ['CRITICAL', 'HIGH', 'NOT_ENOUGH_KNOWN', 'MEDIUM', 'LOW', 'NOT_ASSESSED'] as const;
export type Label = (typeof LABELS)[number];

/** How many of the four bars a label fills. Unknown labels have no bars, which differs from empty bars. */
export const FILLED_BARS: Readonly<Record<Label, 1 | 2 | 3 | 4 | null>> = {
  CRITICAL: 4,
  HIGH: 3,
  MEDIUM: 2,
  LOW: 1,
  NOT_ENOUGH_KNOWN: null,
  NOT_ASSESSED: null,
};

/** Colour of a label as a token; the unknown labels have the hatch instead. */
export const LABEL_COLOUR: Readonly<Record<Label, string | null>> = {
  CRITICAL: 'var(--pl-band-critical)',
  HIGH: 'var(--pl-band-high)',
  MEDIUM: 'var(--pl-band-medium)',
  LOW: 'var(--pl-band-low)',
  NOT_ENOUGH_KNOWN: null,
  NOT_ASSESSED: null,
};
