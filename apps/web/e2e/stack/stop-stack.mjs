import { rmSync } from 'node:fs';

/** Stops what the run started and removes its folder. */
export default async function stopStack() {
  const started = globalThis.plumblinePages;
  if (!started) return;
  await started.stop();
  rmSync(started.folder, { recursive: true, force: true });
}
