import { gzipSync } from 'node:zlib';

import type { Plugin, Rolldown } from 'vite';

interface Route {
  readonly name: string;
  /** What has to be there before it can be used, with all that these import. */
  readonly needs: RegExp;
  /** Bytes with gzip that its scripts and styles may have. What it needs more of has to come later, when it is seen. */
  readonly most: number;
  /** Addresses at which it is opened: the service names its files in the document, so that a browser asks for all of them at once. */
  readonly address?: string;
}

/** The pages that people begin with. */
const ROUTES: readonly Route[] = [
  {
    name: 'the overview',
    needs:
      /\/src\/(?:main|frame\/OrganisationLayout|pages\/overview\/OverviewPage)\.tsx$|\/pages\/(?:overview|flags|past)\/locales\/en\.json$/,
    most: 242_000,
    address: '^/o/[^/]+(?:/overview)?/?$',
  },
  {
    name: 'any page of an organisation',
    needs: /\/src\/(?:main|frame\/OrganisationLayout)\.tsx$/,
    most: 219_000,
    address: '^/o/',
  },
  {
    name: 'signing in',
    needs: /\/src\/(?:main|pages\/sign-in\/SignInPage)\.tsx$/,
    most: 174_000,
    address: '^/sign-in/?$',
  },
  { name: 'answering', needs: /\/src\/(?:main|pages\/answer\/(?:Request|Answer)Page)\.tsx$/, most: 228_000 },
];

/** Ends a build in which a page that people begin with has grown: it grows by a little at a time, and nobody sees it. */
export function firstRoute(): Plugin {
  return {
    name: 'plumbline-first-route',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const named: {
          readonly address: string;
          readonly files: readonly string[];
          readonly english: readonly string[];
        }[] = [];
        for (const { name, needs, most, address } of ROUTES) {
          const files = filesOf(bundle, needs);
          const bytes = files.reduce((sum, file) => sum + compressed(file), 0);
          if (bytes > most) {
            const largest = files.map((file) => `${file.fileName} ${compressed(file)}`).slice(0, 12);
            this.error(`${bytes} bytes with gzip come before ${name}, more than ${most}: ${largest.join(', ')}`);
          }
          if (address === undefined) continue;
          const names = (some: readonly File[]): string[] => some.map(({ fileName }) => fileName);
          // Texts come in the language of the reader.
          named.push({
            address,
            files: names(files.filter((file) => !isTexts(file))),
            english: names(files.filter(isTexts)),
          });
        }
        this.emitFile({ type: 'asset', fileName: 'first-files.json', source: JSON.stringify(named) });
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

function isTexts(file: File): boolean {
  return file.type === 'chunk' && file.moduleIds.every((id) => /\/locales\/en\.json$/.test(id));
}

function compressed(file: File): number {
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length;
}
