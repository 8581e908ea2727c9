export { normaliseName, type NormalisedName } from './names/normalise-name.ts';
export { plainName } from './names/plain-name.ts';
export { sameName } from './names/same-name.ts';
export type { Script } from './names/script.ts';
export type { ListFile, ListSurroundings } from './lists/list-file.ts';
export { readLists } from './lists/read-lists.ts';
export { buildIndex, type ListIndex } from './lists/list-index.ts';
export {
  agreement,
  editionOf,
  lookUp,
  ordersOn,
  type OrderHit,
  type ScreenedSupplier,
  type ScreeningHit,
} from './lists/look-up.ts';
export {
  LIST_PROBLEMS,
  type EntrySubject,
  type ListEdition,
  type ListEntry,
  type ListKind,
  type ListProblem,
  type ListStatus,
  type ScreeningList,
} from './lists/screening-list.ts';
