import type { Plugin } from 'vite';

const CLASS = /\bm_[0-9a-f]{6,8}\b/g;
const PART = /@mantine\/core\/.*\/([^/]+)\.module\.css/;

/** A part of Mantine that a page uses and whose styles it does not load would stand there bare: such a build ends here. */
export function mantineParts(): Plugin {
  return {
    name: 'plumbline-mantine-parts',
    apply: 'build',
    generateBundle(_options, bundle) {
      const styled = new Set<string>();
      const used = new Map<string, string>();
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset') {
          if (!file.fileName.endsWith('.css')) continue;
          for (const [name] of String(file.source).matchAll(CLASS)) styled.add(name);
          continue;
        }
        for (const [id, { code }] of Object.entries(file.modules)) {
          const part = PART.exec(id)?.[1];
          if (part === undefined) continue;
          for (const [name] of (code ?? '').matchAll(CLASS)) used.set(name, part);
        }
      }
      const bare = new Set([...used].filter(([name]) => !styled.has(name)).map(([, part]) => part));
      if (bare.size > 0) {
        this.error(`packages/ui/src/theme/mantine-parts.css lacks the styles of ${[...bare].join(', ')}`);
      }
    },
  };
}
