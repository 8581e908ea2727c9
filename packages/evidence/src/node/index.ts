export { nodeHashing, nodeSignatures } from './node-tools.ts';
export { writePack } from './write-pack.ts';
export type { PackSigning, WrittenPack } from './write-pack.ts';
