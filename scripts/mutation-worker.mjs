import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** Runs all examples worked by hand against one file with changed text. */
const { file, text, judge, methodology, facts } = workerData;
const changed = pathToFileURL(file).href;
registerHooks({
  load: (url, context, next) =>
    url === changed ? { format: 'module-typescript', source: text, shortCircuit: true } : next(url, context),
});

async function whatDiffers() {
  try {
    const { difference } = await import(pathToFileURL(judge).href);
    const { methodologyOf } = await import(pathToFileURL(methodology).href);
    const { METHOD } = await import(pathToFileURL(facts).href);
    return difference(methodologyOf(METHOD.key, METHOD.table));
  } catch (error) {
    return `does not run: ${error.message}`;
  }
}

parentPort.postMessage(await whatDiffers());
