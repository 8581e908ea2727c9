import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

const GENERATED = new URL('./src/gql/graphql.ts', import.meta.url);
const CALL = /graphql\(\s*(?:\/\* GraphQL \*\/)?\s*`\s*((?:query|mutation|subscription|fragment)\s+\w+)[^`]*`,?\s*\)/g;
const CONSTANT = /^export const \w+ = (\{.*\}) as unknown as /gm;

interface Definition {
  readonly kind: string;
  readonly operation?: string;
  readonly name: { readonly value: string };
}

/**
 * Puts each document where it is used. The generated look-up holds the documents of all pages; without this, every
 * page would carry them all.
 */
export function inlineDocuments(): Plugin {
  return {
    name: 'plumbline-inline-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/src/gql/') || !code.includes('graphql(')) return undefined;
      const documents = readDocuments();
      return code.replace(CALL, (_call, head: string) => {
        const name = head.replace(/\s+/, ' ');
        const document = documents.get(name);
        if (document === undefined) this.error(`${name} is not in src/gql: run the code generation`);
        return document;
      });
    },
  };
}

function readDocuments(): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const [, json] of readFileSync(GENERATED, 'utf8').matchAll(CONSTANT)) {
    if (json === undefined) continue;
    const [first] = (JSON.parse(json) as { definitions: readonly Definition[] }).definitions;
    if (first !== undefined) documents.set(`${first.operation ?? 'fragment'} ${first.name.value}`, `(${json})`);
  }
  return documents;
}
