/** Which row of the reference files is encoded, by which rule; and why one is not. */
import { versionsOf } from '../rules.ts'
import type { Requirement } from '../statement.ts'
import type { Confidence } from '../vocabulary.ts'
import { encodedOtherwise } from './encoded-otherwise.ts'
import { notEncoded } from './not-encoded.ts'
import { allLawFiles, type LawFile, rowsOf } from './rows.ts'
import { tables } from './tables.ts'

export type Covered = 'encoded' | 'stated-by' | 'not-encoded'

export type CoveredRow = Readonly<{
  id: string
  file: LawFile
  section: string
  state: Covered
  /** The rule that says it: its own, or the one it is stated by. */
  rule: string | null
  sort: string | null
  confidence: Confidence | null
  /** What else says it, where no rule does: a list or a table of this room. */
  by: string | null
  /** Why it is not encoded, and what will. */
  why: string | null
  until: string | null
  /** Of what software must do: what does it here, what proves that, and what will do the rest. */
  requirement: Met | null
}>

type Met = Readonly<Required<Pick<Requirement, 'metBy' | 'provedBy' | 'awaits'>>>

export type CoveredTable = Readonly<{
  file: LawFile
  section: string
  title: string
  rows: number
  state: Covered
  by: readonly string[]
  why: string | null
}>

export type CoveredSection = Readonly<{
  file: LawFile
  section: string
  title: string
  rows: readonly CoveredRow[]
}>

/** Every section in the order of the files, each row with how it is covered. */
export function coveredSections(): readonly CoveredSection[] {
  return allLawFiles.flatMap(file =>
    rowsOf[file].map(({ section, title, ids }) => {
      const rows = ids.map(id => covered(file, section, id))
      return { file, section, title, rows }
    }),
  )
}

/** Tables whose rows have no id of their own: what holds them, or why nothing does. */
export function coveredTables(): readonly CoveredTable[] {
  return tables.map(({ file, section, title, rows, by, why }) => ({
    file,
    section,
    title,
    rows,
    state: by.length > 0 ? 'encoded' : 'not-encoded',
    by,
    why: why ?? null,
  }))
}

function covered(file: LawFile, section: string, id: string): CoveredRow {
  const at = { id, file, section }
  const none = { rule: null, sort: null, confidence: null, by: null, why: null, until: null }
  const by = encodedOtherwise(file, section, id)
  if (by) return { ...at, state: 'encoded', ...none, by, requirement: null }
  const [rule] = versionsOf(id)
  if (!rule) {
    const { why = null, until = null } = notEncoded(id) ?? {}
    return { ...at, state: 'not-encoded', ...none, why, until, requirement: null }
  }
  const { sort, confidence } = rule
  const state = rule.id === id ? 'encoded' : 'stated-by'
  const requirement = rule.sort === 'requirement' ? metOf(rule) : null
  return { ...at, state, ...none, rule: rule.id, sort, confidence, requirement }
}

function metOf({ metBy, provedBy, awaits = [] }: Requirement): Met {
  return { metBy, provedBy, awaits }
}
