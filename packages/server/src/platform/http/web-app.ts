import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Addresses of the web app's pages. */
const pages =
  /^\/(sign-in\/?|forgotten-password\/?|second-factor\/?|invitation\/[^/]+|reset\/[^/]+|stop-mails\/[^/]+|pack\/?|keys\/?|r\/[^/]+|answer\/.*|o\/.*)?$/;
/** Addresses of the api: unknown ones get the api's answer, not a page. */
const notPages = /^\/(api|graphql|files|people|answering|health|assets)(\/|$)/;

/** What the build says of the pages that people begin with: the files that each needs first. */
interface FirstFiles {
  /** A regular expression. */
  readonly address: string;
  readonly files: readonly string[];
  /** Its texts for those who read English. */
  readonly english: readonly string[];
}

/** Serves the built web app: files under /assets are cached for ever, since their names change with their content; pages get a fresh nonce. */
export async function mountWebApp(server: FastifyInstance, folder: string): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = firstFiles(folder).map(({ address, files, english }) => ({
    address: new RegExp(address),
    pages: { english: withFiles(page, [...files, ...english]), other: withFiles(page, files) },
  }));
  const sendPage = (request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply => {
    const named = first.find(({ address }) => address.test(pathOf(request)))?.pages;
    // A browser that asks for English gets nothing in vain; the account may say something else, which is known later.
    const isEnglish = request.headers['accept-language']?.startsWith('en') === true;
    const document = named?.[isEnglish ? 'english' : 'other'] ?? page;
    const nonce = (reply as unknown as { cspNonce: { style: string } }).cspNonce.style;
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(document.replaceAll('__CSP_NONCE__', nonce));
  };
  await server.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    // Browsers must not get the sources, even if a build left source maps.
    allowedPath: (path) => !path.endsWith('.map'),
  });
  // It has to stand at the root to be allowed for the pages of respondents.
  server.get('/answering-worker.js', (_, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('answering-worker.js', folder, { cacheControl: false }),
  );
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request);
    if (pages.test(path)) return sendPage(request, reply, 200);
    const wantsPage = (request.headers.accept ?? '').includes('text/html');
    if (notPages.test(path) || !wantsPage) return reply.callNotFound();
    // A mistyped address shows the app's own page for that.
    return sendPage(request, reply, 404);
  });
}

function pathOf({ url }: FastifyRequest): string {
  const [path = '/'] = url.split('?', 1);
  return path;
}

/** None where the application was built without. */
function firstFiles(folder: string): readonly FirstFiles[] {
  const path = join(folder, 'first-files.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as FirstFiles[]) : [];
}

/** The document with the files that it does not name yet: a browser asks for them at once, not when the first one has told it to. */
function withFiles(page: string, files: readonly string[]): string {
  const links = files
    .filter((file) => !page.includes(file))
    .map((file) =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" crossorigin href="/${file}">`
        : `<link rel="modulepreload" crossorigin href="/${file}">`,
    );
  return page.replace('</head>', `${links.join('')}</head>`);
}
