/** Tables of the reference files whose rows have no id: what of ours holds them, or why none. */
import type { LawFile } from './rows.ts'
import { tablesOfComplaints } from './tables-of-complaints.ts'
import { tablesOfConduct } from './tables-of-conduct.ts'
import { tablesOfOversight } from './tables-of-oversight.ts'

export type Table = Readonly<{
  file: LawFile
  section: string
  /** What heads its first column. */
  head: string
  title: string
  rows: number
  /** Rules, or files of this project, that hold it. */
  by: readonly string[]
  why?: string
}>

export const tables: readonly Table[] = [
  ...tablesOfComplaints,
  ...tablesOfConduct,
  ...tablesOfOversight,
]
