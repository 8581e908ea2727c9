/** As public/answering-worker.js has them. */
const CACHE = 'plumbline-answering';
const SHELL = '/answer/';
const SCOPES = ['/answer/', '/r/'];

/**
 * Keeps what these pages consist of on the device, so that they open again without a line. What an earlier release left there goes once this one is whole. Does nothing
 * where the browser keeps nothing, or where the address is not encrypted.
 */
export async function keepPages(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // What is loaded later on these pages.
  await Promise.all([
    import('./check-answer.ts'),
    import('./spreadsheet.ts'),
    import('../RequestPage.tsx'),
    import('../components/HandOverSection.tsx'),
    import('../components/ReplacedAnswer.tsx'),
    import('../../own-organisation/components/StillTrue.tsx'),
  ]);
  const shell = await fetch(SHELL, { headers: { accept: 'text/html' } });
  const scripts = ownScripts();
  // The service has got another release since this page was opened: the next page that opens keeps that.
  if (!shell.ok || !hasAll(await shell.clone().text(), scripts)) return;
  const cache = await caches.open(CACHE);
  const before = await cache.match(SHELL);
  const isNew = before === undefined || !hasAll(await before.text(), scripts);
  const files = loadedFiles();
  const known = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll(files.filter((file) => !known.has(file)));
  if (isNew) {
    await cache.put(SHELL, shell);
    await deleteAllBut(cache, [...files, new URL(SHELL, window.location.origin).href]);
  }
  await Promise.all(SCOPES.map(register));
  // A browser that says no may clear it away when the device runs short.
  await navigator.storage.persist();
}

/** Registers the worker where it is not: a browser that is killed while it writes a registration anew may lose it. */
async function register(scope: string): Promise<void> {
  const registered = await navigator.serviceWorker.getRegistration(scope);
  if (registered === undefined) await navigator.serviceWorker.register('/answering-worker.js', { scope });
}

/** What this release begins with: some of its files may be those of the release before. */
function ownScripts(): readonly string[] {
  return [...document.querySelectorAll('script[type="module"][src]')].map((script) => script.getAttribute('src') ?? '');
}

function hasAll(shell: string, scripts: readonly string[]): boolean {
  return scripts.every((script) => shell.includes(script));
}

/** Addresses of the files that this page has loaded. */
function loadedFiles(): readonly string[] {
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const { origin } = window.location;
  return [...new Set(files)].filter((file) => file.startsWith(`${origin}/assets/`));
}

async function deleteAllBut(cache: Cache, kept: readonly string[]): Promise<void> {
  for (const request of await cache.keys()) if (!kept.includes(request.url)) await cache.delete(request);
}
