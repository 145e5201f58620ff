/** `candour law coverage`: which row of the reference files is a rule here, and why one is not. */
import {
  type CoveredRow,
  type CoveredSection,
  type CoveredTable,
  coveredSections,
  coveredTables,
} from '#law'
import type { ExitCode } from './command.ts'
import { type LawIo, options, surplus, wrong } from './law-input.ts'

/** As JSON, every row; in words, every section, and what of it is missing. */
export function lawCoverage(argv: readonly string[], io: LawIo): ExitCode {
  const read = options(argv, [])
  if ('errors' in read) return wrong(read.errors, read.json, io)
  if (read.words.length > 0) return wrong(read.words.map(surplus), read.json, io)
  const sections = coveredSections()
  const tables = coveredTables()
  const rows = sections.flatMap(each => each.rows)
  io.out(
    read.json
      ? `${JSON.stringify({ totals: totals(rows), rows, tables }, null, 2)}\n`
      : inWords(sections, tables),
  )
  return 0
}

type Totals = Readonly<{ rows: number; encoded: number; statedBy: number; notEncoded: number }>

function totals(rows: readonly CoveredRow[]): Totals {
  const count = (state: CoveredRow['state']) => rows.filter(row => row.state === state).length
  return {
    rows: rows.length,
    encoded: count('encoded'),
    statedBy: count('stated-by'),
    notEncoded: count('not-encoded'),
  }
}

function inWords(sections: readonly CoveredSection[], tables: readonly CoveredTable[]): string {
  const files = [...new Set(sections.map(({ file }) => file))]
  const told = files.map(file => {
    const own = sections.filter(each => each.file === file)
    const beside = tables.filter(each => each.file === file)
    return [
      `${file}: ${counted(own.flatMap(({ rows }) => rows))}`,
      ...own.map(sectionInWords),
      ...(beside.length > 0 ? ['  Tables whose rows have no id', ...beside.map(tableInWords)] : []),
    ].join('\n')
  })
  const all = sections.flatMap(({ rows }) => rows)
  return `${[...told, `Together: ${counted(all)}`].join('\n\n')}\n`
}

function counted(rows: readonly CoveredRow[]): string {
  const { encoded, statedBy, notEncoded } = totals(rows)
  const parts = [
    `${encoded} encoded`,
    ...(statedBy > 0 ? [`${statedBy} stated by another rule`] : []),
    ...(notEncoded > 0 ? [`${notEncoded} not encoded`] : []),
  ]
  return `${rows.length} rows, ${parts.join(', ')}`
}

/** One line, then what is missing: ids of one reason together. */
function sectionInWords({ section, title, rows }: CoveredSection): string {
  const missing = rows.filter(({ state }) => state === 'not-encoded')
  const reasons = [...new Set(missing.map(reasonInWords))]
  const told = reasons.flatMap(reason => {
    const ids = missing.filter(row => reasonInWords(row) === reason).map(({ id }) => id)
    return [reason, ...wrapped(ids).map(line => `  ${line}`)].map(line => `           ${line}`)
  })
  return [`  ${section.padEnd(8)} ${title}: ${counted(rows)}`, ...told].join('\n')
}

/** Ids one after another, in lines that fit a terminal. */
function wrapped(ids: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (const id of ids) {
    const last = lines.at(-1)
    if (last === undefined || last.length + id.length > 80) lines.push(id)
    else lines[lines.length - 1] = `${last} ${id}`
  }
  return lines
}

function reasonInWords({ why, until }: CoveredRow): string {
  return `${why ?? 'No reason is given.'}${until ? ` Until: ${until}.` : ''}`
}

function tableInWords({ section, title, rows, by, why }: CoveredTable): string {
  const held = by.length > 0 ? `held by ${by.join(', ')}` : 'not encoded'
  return `  ${section.padEnd(8)} ${title}: ${rows} rows, ${held}${why ? `. ${why}` : ''}`
}
