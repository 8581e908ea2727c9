import { fileURLToPath } from 'node:url';

const path = (name: string): string => fileURLToPath(new URL(`../../../../${name}`, import.meta.url));

/** Node flags for programs that load the back end. */
export const withDecorators = ['--no-warnings', '--import', path('scripts/decorators.mjs')] as const;

export const migrationProgram = path('packages/server/src/migrate.ts');
export const apiProgram = path('apps/api/src/main.ts');
export const workerProgram = path('apps/worker/src/main.ts');

/** Documents that pages send, by their hash. */
export const pageDocuments = path('apps/web/src/gql/persisted-documents.json');
