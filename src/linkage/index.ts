/** Is this the same person? Lookup keys, comparison, and the reasons in plain words. */
export type { Described } from './described.ts'
export { keysLike, searchKeys, searchKeysVersion } from './keys.ts'
export { queryKeys, readings, readName } from './read-name.ts'
