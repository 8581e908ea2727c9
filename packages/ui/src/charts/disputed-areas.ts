/**
 * Areas and lines that common shapes draw as if they were settled. Plumbline takes no side: they are drawn hatched and dashed.
 * Each names where it is in the shapes of Natural Earth 4.1 (world-atlas 2.0.2), and the text that says that it is not settled.
 */
interface DisputedArea {
  readonly name: string;
  /** UN M49 code of the shape that holds it; null for a shape without one, which is found by its name. */
  readonly m49: string | null;
  /** Longitude and latitude inside the part that is cut out of a larger shape; null for all of the shape. */
  readonly inside: readonly [number, number] | null;
  readonly source: string;
}

export const DISPUTED_AREAS: readonly DisputedArea[] = [
  { name: 'Crimea', m49: '643', inside: [34.2, 45.2], source: 'UN General Assembly resolution 68/262 (2014)' },
  {
    name: 'Southern Kuril Islands',
    m49: '643',
    inside: [147.9, 45],
    source: 'Natural Earth, breakaway and disputed areas',
  },
  { name: 'W. Sahara', m49: '732', inside: null, source: 'UN list of Non-Self-Governing Territories' },
  { name: 'Falkland Is.', m49: '238', inside: null, source: 'UN General Assembly resolution 2065 (1965)' },
  { name: 'Palestine', m49: '275', inside: null, source: 'UN Security Council resolution 242 (1967)' },
  { name: 'Kosovo', m49: null, inside: null, source: 'UN Security Council resolution 1244 (1999)' },
  { name: 'N. Cyprus', m49: null, inside: null, source: 'UN Security Council resolution 541 (1983)' },
  { name: 'Somaliland', m49: null, inside: null, source: 'Natural Earth, breakaway and disputed areas' },
  { name: 'Siachen Glacier', m49: null, inside: null, source: 'Natural Earth, breakaway and disputed areas' },
];

/** Lines between two countries, by their M49 codes, that are not agreed between them, in whole or in part. */
export const DISPUTED_LINES: readonly { readonly between: readonly [string, string]; readonly source: string }[] = [
  { between: ['356', '586'], source: 'Line of control in Kashmir: UN Security Council resolution 91 (1951)' },
  { between: ['156', '356'], source: 'Aksai Chin and Arunachal Pradesh: Natural Earth, disputed boundary lines' },
  { between: ['376', '760'], source: 'Golan: UN Security Council resolution 497 (1981)' },
  { between: ['728', '729'], source: 'Abyei: UN Security Council resolution 1990 (2011)' },
];
