import type * as z from 'zod/mini';

/** The value that a JSON text holds, if it has the shape. @returns null if it is no JSON, or has another */
export function parsed<Schema extends z.ZodMiniType>(text: string, schema: Schema): z.infer<Schema> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}
