import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print, visit, type ASTNode, type DocumentNode } from 'graphql';
import { z } from 'zod';

const documentsSchema = z.record(z.string(), z.string());

/** The documents that the web app was built with, by the hash that its requests name. Empty where no web app is served. */
export function registeredDocuments(webFolder: string | undefined): ReadonlyMap<string, string> {
  if (webFolder === undefined) return new Map();
  const file = join(webFolder, 'persisted-documents.json');
  return new Map(Object.entries(documentsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))));
}

/** The hash in a request that names a registered document; null for one that brings its own. */
export function documentHash(body: unknown): string | null {
  const hash = (body as { extensions?: { persistedQuery?: { sha256Hash?: unknown } } } | null)?.extensions
    ?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : null;
}

function sorted<Node extends ASTNode>(nodes: readonly Node[] | undefined): Node[] {
  return [...(nodes ?? [])].sort((a, b) => (print(a) < print(b) ? -1 : 1));
}

/** One text for a document in whatever order its parts stand: a WebSocket client sends the document itself, printed in its own way. */
export function canonicalText(document: DocumentNode): string {
  return print(
    visit(document, {
      SelectionSet: { leave: (node) => ({ ...node, selections: sorted(node.selections) }) },
      Field: { leave: (node) => ({ ...node, arguments: sorted(node.arguments), directives: sorted(node.directives) }) },
      Document: { leave: (node) => ({ ...node, definitions: sorted(node.definitions) }) },
    }),
  );
}

/** Canonical texts of all registered documents. */
export function canonicalTexts(documents: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...documents.values()].map((text) => canonicalText(parse(text))));
}
