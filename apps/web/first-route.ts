import { gzipSync } from 'node:zlib';

import type { Plugin, Rolldown } from 'vite';

/** Bytes with gzip that the scripts and styles of the overview may have. What it needs more of has to come later, when it is seen. */
const MOST = 254_000;
/** What has to be there before the overview can be read, with all that these import. */
const NEEDED =
  /\/src\/(?:main|frame\/OrganisationLayout|pages\/overview\/OverviewPage)\.tsx$|\/pages\/(?:overview|flags|past)\/locales\/en\.json$/;

/** Ends a build whose first route has grown: it grows by a little at a time, and nobody sees it. */
export function firstRoute(): Plugin {
  return {
    name: 'plumbline-first-route',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = neededIn(bundle);
        const bytes = files.reduce((sum, file) => sum + compressed(file), 0);
        if (bytes > MOST) {
          const largest = files.map((file) => `${file.fileName} ${compressed(file)}`).slice(0, 12);
          this.error(`The first route has ${bytes} bytes with gzip, more than ${MOST}: ${largest.join(', ')}`);
        }
      },
    },
  };
}

type File = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** The files of the first route, the largest first. */
function neededIn(bundle: Rolldown.OutputBundle): readonly File[] {
  const found = new Map<string, File>();
  const take = (name: string): void => {
    const file = bundle[name];
    if (file === undefined || found.has(name)) return;
    found.set(name, file);
    if (file.type === 'chunk') [...file.imports, ...(file.viteMetadata?.importedCss ?? [])].forEach(take);
  };
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.moduleIds.some((id) => NEEDED.test(id))) take(file.fileName);
  return [...found.values()].toSorted((a, b) => compressed(b) - compressed(a));
}

function compressed(file: File): number {
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length;
}
