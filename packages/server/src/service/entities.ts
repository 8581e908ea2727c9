import { Decision } from '../features/decision/decision.entity.ts';
import type { Entities } from '../platform/db/data-source.ts';

/** Entities of all features. */
export const entities: Entities = [Decision];
