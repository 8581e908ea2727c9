import own from '../package.json' with { type: 'json' };

/** Version of this package. With the rules it tells which engine made a result. */
export const ENGINE_VERSION: string = own.version;
