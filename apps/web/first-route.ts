import { gzipSync } from 'node:zlib';

import type { Plugin, Rolldown } from 'vite';

interface Route {
  readonly name: string;
  /** What has to be there before it can be used, with all that these import. */
  readonly needs: RegExp;
  /** Bytes with gzip that its scripts and styles may have. What it needs more of has to come later, when it is seen. */
  readonly most: number;
}

/** The pages that people begin with. */
const ROUTES: readonly Route[] = [
  {
    name: 'the overview',
    needs:
      /\/src\/(?:main|frame\/OrganisationLayout|pages\/overview\/OverviewPage)\.tsx$|\/pages\/(?:overview|flags|past)\/locales\/en\.json$/,
    most: 254_000,
  },
  { name: 'signing in', needs: /\/src\/(?:main|pages\/sign-in\/SignInPage)\.tsx$/, most: 180_000 },
  { name: 'answering', needs: /\/src\/(?:main|pages\/answer\/(?:Request|Answer)Page)\.tsx$/, most: 238_000 },
];

/** Ends a build in which a page that people begin with has grown: it grows by a little at a time, and nobody sees it. */
export function firstRoute(): Plugin {
  return {
    name: 'plumbline-first-route',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const { name, needs, most } of ROUTES) {
          const files = filesOf(bundle, needs);
          const bytes = files.reduce((sum, file) => sum + compressed(file), 0);
          if (bytes > most) {
            const largest = files.map((file) => `${file.fileName} ${compressed(file)}`).slice(0, 12);
            this.error(`${bytes} bytes with gzip come before ${name}, more than ${most}: ${largest.join(', ')}`);
          }
        }
      },
    },
  };
}

type File = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** The files of a route, the largest first. */
function filesOf(bundle: Rolldown.OutputBundle, needs: RegExp): readonly File[] {
  const found = new Map<string, File>();
  const take = (name: string): void => {
    const file = bundle[name];
    if (file === undefined || found.has(name)) return;
    found.set(name, file);
    if (file.type === 'chunk') [...file.imports, ...(file.viteMetadata?.importedCss ?? [])].forEach(take);
  };
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.moduleIds.some((id) => needs.test(id))) take(file.fileName);
  return [...found.values()].toSorted((a, b) => compressed(b) - compressed(a));
}

function compressed(file: File): number {
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length;
}
