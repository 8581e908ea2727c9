import { existsSync, readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

import { mantineVariables, missingColours } from './mantine-variables.ts';

const LIST = new URL('../../packages/ui/src/theme/mantine-parts.css', import.meta.url);
const ORDER = /@layer ([^;]+);/;
/** Where a part of Mantine has the names of its classes. */
const NAMES = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/;
const STYLES = /@mantine\/core\/styles\/(\w+)\.css\?part$/;
const LAYER = /@layer mantine\.(\w+)\s*\{/g;
const LIST_FILE = /\/theme\/mantine-parts\.css$/;
const DEFAULT_VARIABLES = /@import '@mantine\/core\/styles\/default-css-variables\.css'[^;]*;\n/;
/** What makes the variables in the browser. */
const VARIABLES = /@mantine\/core\/esm\/.*\/MantineCssVariables\.mjs$/;

/**
 * The styles of a part of Mantine come with its code, in a layer of its own: which part lies over which is said in one
 * list, whichever comes first. A part that stands there not would lie anywhere: such a build ends here.
 *
 * The variables that the parts take their colours and sizes from are made by the build, for they are the same for everybody.
 */
export function mantineParts(): Plugin {
  let isBuild = true;
  return {
    name: 'plumbline-mantine-parts',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    transform(code, id) {
      const part = STYLES.exec(id)?.[1];
      if (part !== undefined) return `@layer mantine.${part} {\n${code}\n}`;
      if (LIST_FILE.test(id)) {
        // The development server bundles libraries before this sees them: there all parts come at once, and the variables are made in the browser.
        if (!isBuild) return code.replace(ORDER, (order) => `${order}\n${imports()}`);
        return `${code.replace(DEFAULT_VARIABLES, '')}\n@layer mantine.ground {\n${mantineVariables()}\n}`;
      }
      if (isBuild && VARIABLES.test(id)) return 'export const MantineCssVariables = () => null;';
      const [path, named] = NAMES.exec(id) ?? [];
      if (path === undefined || named === undefined) return undefined;
      if (!existsSync(stylesOf(id, named))) return undefined;
      return `import ${JSON.stringify(`${stylesOf(id, named)}?part`)};\n${code}`;
    },
    generateBundle(_options, bundle) {
      const known = listed();
      const missing = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css')
          ? [...String(file.source).matchAll(LAYER)].flatMap(([, part = '']) => (known.includes(part) ? [] : [part]))
          : [],
      );
      if (missing.length > 0) {
        this.error(`packages/ui/src/theme/mantine-parts.css lacks ${[...new Set(missing)].join(', ')}`);
      }
      const colours = Object.values(bundle).flatMap((file) =>
        missingColours(file.type === 'chunk' ? file.code : String(file.source)),
      );
      if (colours.length > 0) this.error(`mantine-variables.ts leaves out ${[...new Set(colours)].join(', ')}`);
    },
  };
}

function stylesOf(id: string, part: string): string {
  return id.replace(/\/esm\/.*$/, `/styles/${part}.css`);
}

/** The parts, in the order in which they lie over each other. */
function listed(): readonly string[] {
  const [, order = ''] = ORDER.exec(readFileSync(LIST, 'utf8')) ?? [];
  return order.split(',').map((layer) => layer.trim().replace('mantine.', ''));
}

function imports(): string {
  return listed()
    .filter((part) => part !== 'ground')
    .map((part) => `@import '@mantine/core/styles/${part}.css' layer(mantine.${part});`)
    .join('\n');
}
