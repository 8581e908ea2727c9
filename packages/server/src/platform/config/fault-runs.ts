import { z } from 'zod';

const faultsSchema = z.object({ seeds: z.array(z.number().int()).min(1), rows: z.number().int().min(500) });

/** Default size of the fault tests: one seed and a small list. scripts/test-faults.mjs can ask for more. */
const USUAL = { seeds: [20_261_125], rows: 600 };

/** Seeds that decide where processes are killed, and the number of rows in the list that is being imported. */
export function faultRuns(variable = process.env['PLUMBLINE_FAULTS']): z.infer<typeof faultsSchema> {
  return variable === undefined ? USUAL : faultsSchema.parse(JSON.parse(variable));
}
