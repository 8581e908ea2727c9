import { registerHooks } from 'node:module';
import './decorators.mjs';

// Run Jest with `node --import ./scripts/test-loader.mjs`: Node itself then loads the tests (jest-light-runner), once for all files
// of a worker, and not Jest, anew for each file. See docs/adr/0025.
const testFunctions = new URL('test-functions.mjs', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== '@jest/globals') return nextResolve(specifier, context);
    return { url: testFunctions, shortCircuit: true };
  },
});
