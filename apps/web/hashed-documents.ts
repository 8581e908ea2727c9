import type { Plugin } from 'vite';

/** Where Apollo Client writes a document out as text. */
const PRINT = /@apollo\/client\/utilities\/graphql\/print\.js$/;

/**
 * Documents are sent by their hash, so nothing has to write them out: Apollo takes the text only to tell documents apart, and the
 * hash does that too. Without this, every page would carry the printer, and print what is on it whenever it is asked again.
 */
export function hashedDocuments(): Plugin {
  return {
    name: 'plumbline-hashed-documents',
    apply: 'build',
    transform: (_code, id) =>
      PRINT.test(id)
        ? `export const print = Object.assign((document) => document.__meta__?.hash ?? '', { reset() {} });`
        : undefined,
  };
}
