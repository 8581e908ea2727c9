export * from './dates.ts';
export * from './dossier.ts';
export * from './explained.ts';
export * from './facts.ts';
export * from './facts-page.ts';
export * from './fields.ts';
export * from './observations.ts';
export * from './schema.ts';
