import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import type { Plugin } from 'vite';

const DOCUMENTS = new URL('./src/gql/persisted-documents.json', import.meta.url);
const WORTH_COMPRESSING = /^assets\/.*\.(?:js|css|svg|json)$/;
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/**
 * What the api finds in the folder that it serves, beside the app itself: the documents that it may run, and every
 * file compressed once, here, instead of at each request.
 */
export function delivery(): Plugin {
  return {
    name: 'plumbline-delivery',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!WORTH_COMPRESSING.test(file.fileName)) continue;
          const content = file.type === 'chunk' ? file.code : file.source;
          this.emitFile({
            type: 'asset',
            fileName: `${file.fileName}.br`,
            source: brotliCompressSync(content, quality),
          });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(content, { level: 9 }) });
        }
        this.emitFile({
          type: 'asset',
          fileName: 'persisted-documents.json',
          source: readFileSync(DOCUMENTS, 'utf8'),
        });
      },
    },
  };
}
