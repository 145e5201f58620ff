/** Is this the same person? Lookup keys, comparison, and the reasons in plain words. */
export { agreement, type Band, bands, type Comparison, compare } from './compare.ts'
export { plainUnit } from './compare-facts.ts'
export type { Described } from './described.ts'
export type { About, Evidence } from './evidence.ts'
export { keysLike, searchKeys, searchKeysVersion } from './keys.ts'
export { plainName, plainNumber } from './letters.ts'
export { type Rank, rankOf } from './ranks.ts'
export { queryKeys, readings, readName } from './read-name.ts'
