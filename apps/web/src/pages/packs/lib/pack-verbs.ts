/** What somebody can do with a pack, after being asked again. */
export type PackVerb = 'release' | 'discard' | 'withdraw';
