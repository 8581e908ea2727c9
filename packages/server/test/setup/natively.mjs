import { registerHooks } from 'node:module';
import '../../../../scripts/decorators.mjs';

// Run Jest with `node --import ./packages/server/test/setup/natively.mjs`: tests of the service are then loaded by Node itself
// (jest-light-runner), once for all files of a worker, and not by Jest, anew for each file. See docs/adr/0025.
const testFunctions = new URL('test-functions.mjs', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== '@jest/globals') return nextResolve(specifier, context);
    return { url: testFunctions, shortCircuit: true };
  },
});
