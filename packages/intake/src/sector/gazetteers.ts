import arabic from './gazetteers/ar.json' with { type: 'json' };
import bengali from './gazetteers/bn.json' with { type: 'json' };
import german from './gazetteers/de.json' with { type: 'json' };
import english from './gazetteers/en.json' with { type: 'json' };
import spanish from './gazetteers/es.json' with { type: 'json' };
import french from './gazetteers/fr.json' with { type: 'json' };
import hindi from './gazetteers/hi.json' with { type: 'json' };
import indonesian from './gazetteers/id.json' with { type: 'json' };
import italian from './gazetteers/it.json' with { type: 'json' };
import portuguese from './gazetteers/pt.json' with { type: 'json' };
import thai from './gazetteers/th.json' with { type: 'json' };
import turkish from './gazetteers/tr.json' with { type: 'json' };
import vietnamese from './gazetteers/vi.json' with { type: 'json' };
import chinese from './gazetteers/zh.json' with { type: 'json' };
import type { Gazetteer } from './gazetteer.ts';

/** All gazetteers. If two languages explain a text equally well, the first one is taken. */
export const gazetteers: readonly Gazetteer[] = [
  english,
  spanish,
  german,
  french,
  portuguese,
  italian,
  chinese,
  thai,
  vietnamese,
  bengali,
  turkish,
  arabic,
  hindi,
  indonesian,
];
