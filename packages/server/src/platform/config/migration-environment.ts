import { z } from 'zod';
import { environmentSchema } from './config.ts';

const migrationSchema = environmentSchema
  .pick({
    DATABASE_URL: true,
    SYSTEM_DATABASE_URL: true,
    AUDITOR_DATABASE_URL: true,
    AUTH_DATABASE_URL: true,
    QUEUE_DATABASE_URL: true,
  })
  .extend({ OWNER_DATABASE_URL: z.string().min(1) });

/** The addresses that migrations need. @throws ZodError if one is missing */
export function migrationEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): z.infer<typeof migrationSchema> {
  return migrationSchema.parse(source);
}

/** The address of the owner of the database, where there is one: the demo is filled without it too. */
export function ownerUrl(source: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  return source.OWNER_DATABASE_URL === '' ? undefined : source.OWNER_DATABASE_URL;
}
