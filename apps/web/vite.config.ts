import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

import { delivery } from './delivery.ts';
import { firstRoute } from './first-route.ts';
import { hashedDocuments } from './hashed-documents.ts';
import { inlineDocuments } from './inline-documents.ts';
import { mantineParts } from './mantine-parts.ts';

/** Where the api listens during development; in production the api serves the built files itself. */
const api = 'http://127.0.0.1:4280';

/** What pages outside an organisation use of it; without a file of its own they would bring all of it. */
const OTHER_PAGES =
  /\/(?:own-path|lazy-part|failure|SendButton|use-media|when-idle)\.tsx?$|\/packages\/ui\/src\/page\/.*\.tsx$/;
/** With all that these need. */
const EVERY_PAGE = /\/frame\/(?:OrganisationLayout|PageHeader)\.tsx$|\/service\/PageQuery\.tsx$/;
/** What most pages show; apart, each would be a file of some hundred bytes. */
const MOST_PAGES =
  /\/service\/use-polling\.ts$|\/pages\/past\/past-(?:day|operation)\.tsx?$|\/packages\/ui\/src\/(?:people\/.*|risk\/LabelInForce|table\/DataTable)\.tsx$/;

export default defineConfig({
  plugins: [inlineDocuments(), hashedDocuments(), react(), mantineParts(), firstRoute(), delivery()],
  // rxjs has a form for browsers of 2012, which comes first, and one for those of today.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    // Nothing is inlined as data: the policy of the pages allows files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Every compressed size is reported by what serves it; here it would double the time.
    reportCompressedSize: false,
    rolldownOptions: {
      // What every page begins with is one file, not thirty.
      output: {
        // The first file names all others: words in their names would be a kilobyte of it.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: ({ names: [name = ''] }) =>
          name.endsWith('.css') ? 'assets/[hash][extname]' : 'assets/[name]-[hash][extname]',
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 4 },
            // So is what every page of an organisation begins with, but for what other pages use of it.
            { name: 'other', test: OTHER_PAGES, priority: 3 },
            { name: 'organisation', test: EVERY_PAGE, priority: 2 },
            { name: 'most', test: MOST_PAGES, priority: 1 },
          ],
        },
      },
      // Components and documents that a page does not use must not come with it, though they stand in one index.
      treeshake: {
        moduleSideEffects: [
          {
            test: /\/(packages\/ui\/src|packages\/questionnaire\/src|packages\/facts\/src|apps\/web\/src\/gql)\/.*\.tsx?$/,
            sideEffects: false,
          },
        ],
      },
    },
  },
  server: {
    proxy: {
      '/api': api,
      '/people': api,
      '/answering': api,
      '/files': api,
      '/packs': api,
      '/.well-known': api,
      '/graphql': { target: api, ws: true },
    },
  },
});
