import { z } from 'zod';

const faultsSchema = z.object({ seeds: z.array(z.number().int()).min(1), rows: z.number().int().min(500) });

/** How much is interrupted: one seed and a small list, unless scripts/test-faults.mjs asks for more. */
const USUAL = { seeds: [20_261_125], rows: 1_200 };

/** Seeds that decide where processes are killed, and rows of the list that is imported meanwhile. */
export function faultRuns(variable = process.env['PLUMBLINE_FAULTS']): z.infer<typeof faultsSchema> {
  return variable === undefined ? USUAL : faultsSchema.parse(JSON.parse(variable));
}
