import { z } from 'zod';

const serverSchema = z.object({ adminUrl: z.string(), rolePassword: z.string() });

/** The PostgreSQL server that the test set-up started. @throws Error outside the Jest project "service" */
export function testServer(variable = process.env['PLUMBLINE_TEST_SERVER']): z.infer<typeof serverSchema> {
  if (variable === undefined)
    throw new Error('Tests with a database run in the Jest project "service", whose set-up starts PostgreSQL');
  return serverSchema.parse(JSON.parse(variable));
}
