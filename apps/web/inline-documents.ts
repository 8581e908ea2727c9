import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

import { packed, type GeneratedDocument } from './pack-document.ts';

const GENERATED = new URL('./src/gql/graphql.ts', import.meta.url);
const UNPACK = new URL('./src/service/packed-document.ts', import.meta.url).pathname;
const CALL = /graphql\(\s*(?:\/\* GraphQL \*\/)?\s*`\s*((?:query|mutation|subscription|fragment)\s+\w+)[^`]*`,?\s*\)/g;
const READ = /\breadFragment\(\s*\w+,/g;
const CONSTANT = /^export const \w+ = (\{.*\}) as unknown as /gm;

/**
 * Puts each document, packed, where it is used. The generated look-up holds the documents of all pages; without this,
 * every page would carry them all. Which fragment is read matters to types only, so that most fragments need not come
 * at all beside the queries that hold them.
 */
export function inlineDocuments(): Plugin {
  return {
    name: 'plumbline-inline-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/src/gql/')) return undefined;
      const read = code.replace(READ, 'readFragment(undefined,');
      if (!code.includes('graphql(')) return read === code ? undefined : read;
      const documents = generatedDocuments();
      const inlined = read.replace(CALL, (_call, head: string) => {
        const name = head.replace(/\s+/, ' ');
        const document = documents.get(name);
        if (document === undefined) this.error(`${name} is not in src/gql: run the code generation`);
        const hash = document.__meta__ === undefined ? '' : `, ${JSON.stringify(document.__meta__.hash)}`;
        return `/* @__PURE__ */ unpack(${JSON.stringify(packed(document))}${hash})`;
      });
      return inlined === read ? read : `import { unpack } from ${JSON.stringify(UNPACK)};\n${inlined}`;
    },
  };
}

/** The documents by kind and name, such as `query Overview`. */
export function generatedDocuments(): ReadonlyMap<string, GeneratedDocument> {
  const documents = new Map<string, GeneratedDocument>();
  for (const [, json] of readFileSync(GENERATED, 'utf8').matchAll(CONSTANT)) {
    if (json === undefined) continue;
    const document = JSON.parse(json) as GeneratedDocument;
    const [first] = document.definitions;
    if (first !== undefined) documents.set(`${first.operation ?? 'fragment'} ${first.name.value}`, document);
  }
  return documents;
}
