import { z } from 'zod';
import { screenSchema } from './screen-schema.ts';

/** The JSON Schema (2020-12) of what `plumbline screen --format json` prints. */
export function screenJsonSchema(): object {
  return z.toJSONSchema(screenSchema);
}
