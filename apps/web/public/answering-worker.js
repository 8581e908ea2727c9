/**
 * Opens the pages of respondents where there is no line, from what src/pages/answer/lib/keep-pages.ts has put into the cache. It is registered for their addresses
 * alone, holds no answers, and never stands in for a service that answers.
 */
const CACHE = 'plumbline-answering';
const SHELL = '/answer/';
/** Milliseconds after which a line that says nothing counts as none. */
const PATIENCE = 5000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

async function kept(request) {
  return caches.match(request, { cacheName: CACHE, ignoreVary: true });
}

async function page(request) {
  const shell = await kept(SHELL);
  if (shell === undefined) return fetch(request);
  try {
    const response = await fetch(request.url, { signal: AbortSignal.timeout(PATIENCE) });
    return response.status < 500 ? response : shell;
  } catch {
    return shell;
  }
}

/** The name of a file changes with what it holds, so one that is there is the right one. */
async function asset(request) {
  const known = await kept(request);
  if (known !== undefined) return known;
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, response.clone()).catch(() => undefined);
  }
  return response;
}
