export { nodeHashing, nodeSignatures } from './node-tools.ts';
export { openPress, ReportNotSet, setReport } from './report/press.ts';
export type { NotSetBecause, Press, PressCaps } from './report/press.ts';
export { writePack } from './write-pack.ts';
export type { PackSigning, WrittenPack } from './write-pack.ts';
