/** Is this the same person? Lookup keys, comparison, and the reasons in plain words. */
export type { Agreeing, Share } from './bulk/agreeing.ts'
export { type Linking, linkRecords, openLinking } from './bulk/link-records.ts'
export type { Joint, Linked, LinkOptions, Measured } from './bulk/linked.ts'
export { agreement, type Band, bands, type Comparison, compare } from './compare.ts'
export type { Described } from './described.ts'
export type { About, Evidence } from './evidence.ts'
export { filedUnder, filingVersion, type Looks, looksFor } from './filing.ts'
export { keysLike, searchKeys, searchKeysVersion } from './keys.ts'
export { plainName, plainNumber } from './letters.ts'
export {
  type Answer,
  type Asked,
  type LookUp,
  openLookUp,
  type Sighting,
} from './look-up/open-look-up.ts'
export { type Kind, kinds } from './mapped/kinds.ts'
export { type Mapped, type MappedColumn, type MappedFile, openMapped } from './mapped/mapped.ts'
export { type Named, type Pair, type Together, together } from './network/together.ts'
export { type Rank, rankOf } from './ranks.ts'
export { queryKeys, readings, readName } from './read-name.ts'
export { type Matter, openRelated, type Related, type Relation } from './related/related.ts'
export { type Near, openTexts, type Text, type TextOptions, type Texts } from './similar/texts.ts'
export { plainUnit } from './unit.ts'
