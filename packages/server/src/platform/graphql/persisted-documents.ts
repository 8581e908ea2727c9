import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const documentsSchema = z.record(z.string(), z.string());

/** The documents that the web app was built with, by the hash that its requests send. Empty if no web app is served. */
export function registeredDocuments(webFolder: string | undefined): ReadonlyMap<string, string> {
  if (webFolder === undefined) return new Map();
  const file = join(webFolder, 'persisted-documents.json');
  return new Map(Object.entries(documentsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))));
}

/** The hash of the registered document in a request; null if the request brings its own. */
export function documentHash(body: unknown): string | null {
  const hash = (body as { extensions?: { persistedQuery?: { sha256Hash?: unknown } } } | null)?.extensions
    ?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : null;
}
