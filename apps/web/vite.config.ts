import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { delivery } from './delivery.ts';
import { firstRoute } from './first-route.ts';
import { inlineDocuments } from './inline-documents.ts';
import { mantineParts } from './mantine-parts.ts';

/** Where the api listens during development; in production the api serves the built files itself. */
const api = 'http://127.0.0.1:4280';

/** What pages outside an organisation use of it; without a file of its own they would bring all of it. */
const OTHER_PAGES = /\/(?:own-path|lazy-part|failure|SendButton)\.tsx?$|\/packages\/ui\/src\/page\/.*\.tsx$/;
/** With all that these need. */
const EVERY_PAGE = /\/frame\/(?:OrganisationLayout|PageHeader)\.tsx$|\/service\/PageQuery\.tsx$/;

export default defineConfig({
  plugins: [inlineDocuments(), react(), mantineParts(), firstRoute(), delivery()],
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
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            // So is what every page of an organisation begins with, but for what other pages use of it.
            { name: 'other', test: OTHER_PAGES, priority: 1 },
            { name: 'organisation', test: EVERY_PAGE },
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
