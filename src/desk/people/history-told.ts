/** What a history tells: who was asked about, what they were named in, and who else it may be. */
import type { Instant } from '#kernel'
import type { Band, Described, Evidence, Reason } from '#linkage'
import type { AnswerRow, EarlierNamed, Held, PersonRecord, SubjectNamed } from '#store'
import type { OwnResult, ToldRow } from './own-result.ts'

/** Who is asked about: a record, or somebody complained against with no record of their own. */
export type Known = Readonly<{
  /** What answers about them are kept under. */
  key: string
  described: Described
  record: PersonRecord | undefined
  /** The matter now in hand is not their history. */
  except?: string
  /** What other forces answered, asked in the matter now in hand. */
  told?: readonly ToldRow[]
  /** So little is known of them that a person looks at everybody at all like them. */
  wide?: true
}>

/** Why a record is taken to be theirs: what it says, or what somebody answered who looked. */
export type HowKnown = Readonly<{ comparison: Weighed; answered: AnswerRow | undefined }>

export type Weighed = Readonly<{
  band: Band
  /** For and against, strongest first. */
  evidence: readonly (Evidence | Reason)[]
  /** How far the two records agree, in doublings. */
  agrees: number
  /** All that is known of each person says so, as was measured; not two records by themselves. */
  isMeant: boolean
}>

export type HistoryRow = HowKnown &
  Readonly<{ row: string; described: Described }> &
  (
    | Readonly<{ type: 'earlier'; earlier: EarlierNamed }>
    | Readonly<{ type: 'own'; subject: SubjectNamed; result: OwnResult | undefined }>
    | Readonly<{ type: 'told'; by: ToldRow }>
  )

/** Records that say the same of somebody who may be the person asked about. */
export type MayBe = HowKnown &
  Readonly<{
    /** The first record of them, which the answer is shown beside. */
    found: string
    records: readonly string[]
    described: Described
    matters: readonly EarlierNamed[]
    /** Complaints here in which somebody like that is complained against. */
    own: readonly SubjectNamed[]
    /** What came of that complaint for them. */
    result: OwnResult | undefined
  }>

export type History = Readonly<{
  known: Known
  searchedAt: Instant
  held: readonly Held[]
  importedAt: Instant | undefined
  /** More records were under the same keys than were compared. */
  more: boolean
  same: readonly HistoryRow[]
  /** Their entries in the directory, other than the record asked about. */
  entries: readonly (HowKnown & Readonly<{ record: string; described: Described }>)[]
  check: readonly MayBe[]
  /** How many more there may be, less likely than those in `check`. */
  unshown: number
  /** Those somebody answered are not, or cannot be told. */
  answered: readonly MayBe[]
}>
