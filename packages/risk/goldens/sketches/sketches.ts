import { AGRICULTURE } from './agriculture.ts';
import { CONSTRUCTION } from './construction.ts';
import { DOMESTIC_WORK } from './domestic-work.ts';
import { FACTORIES } from './factories.ts';
import { FISHING } from './fishing.ts';
import { MATERIALS } from './materials.ts';
import { SERVICES } from './services.ts';
import type { Sketch } from './sketch.ts';

/** All sketches, by sector: materials and factories are both manufacturing. */
export const SKETCHES: readonly Sketch[] = [
  ...CONSTRUCTION,
  ...AGRICULTURE,
  ...FISHING,
  ...DOMESTIC_WORK,
  ...MATERIALS,
  ...FACTORIES,
  ...SERVICES,
];
