import { z } from 'zod';
import { assessLineSchema } from './assess-schema.ts';

/** The JSON Schema (2020-12) of each line that `plumbline assess` prints. */
export function assessJsonSchema(): object {
  return z.toJSONSchema(assessLineSchema);
}
