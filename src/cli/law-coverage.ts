/** `candour law coverage`: which row of the reference files is a rule here, and why one is not. */
import {
  type CoveredRow,
  type CoveredSection,
  type CoveredTable,
  coveredSections,
  coveredTables,
  type Trap,
  traps,
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
      ? `${JSON.stringify({ totals: totals(rows), rows, tables, traps }, null, 2)}\n`
      : inWords({ sections, tables }),
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

type Covering = Readonly<{
  sections: readonly CoveredSection[]
  tables: readonly CoveredTable[]
}>

function inWords({ sections, tables }: Covering): string {
  const files = [...new Set(sections.map(({ file }) => file))]
  const told = files.map(file => {
    const own = sections.filter(each => each.file === file)
    const beside = tables.filter(each => each.file === file)
    const warned = traps.filter(each => each.file === file)
    return [
      `${file}: ${counted(own.flatMap(({ rows }) => rows))}`,
      ...own.map(sectionInWords),
      '  Tables whose rows have no id',
      ...beside.map(tableInWords),
      '  Mistakes it warns of, and the tests that fail when one is made',
      ...warned.flatMap(trapInWords),
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
    return [...wrapped(reason.split(' ')), ...wrapped(ids).map(line => `  ${line}`)]
  })
  return [
    `  ${section.padEnd(8)} ${title}: ${counted(rows)}`,
    ...[...told, ...rows.flatMap(requirementInWords)].map(under),
  ].join('\n')
}

/** A line below what it belongs to. */
function under(line: string): string {
  return `           ${line}`
}

/** Words or ids one after another, in lines that fit a terminal. */
function wrapped(words: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length > 80) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** What software must do: what does it, what proves that, and what will do the rest. */
function requirementInWords({ id, requirement }: CoveredRow): readonly string[] {
  if (!requirement) return []
  const { metBy, provedBy, awaits } = requirement
  const told = [
    ...(metBy.length > 0 ? [`met by ${metBy.join(', ')}`] : []),
    ...(provedBy.length > 0 ? [`proved by ${provedBy.join(', ')}`] : []),
    ...(awaits.length > 0 ? [`awaits ${awaits.join(', ')}`] : []),
  ]
  return [id, ...told.flatMap(line => wrapped(line.split(' ')).map(each => `  ${each}`))]
}

function reasonInWords({ why, until }: CoveredRow): string {
  return `${why ?? 'No reason is given.'}${until ? ` Until: ${until}.` : ''}`
}

function tableInWords({ section, title, rows, by, why }: CoveredTable): string {
  const held = by.length > 0 ? `held by ${by.join(', ')}` : 'not encoded'
  const told = wrapped(`${held}${why ? `. ${why}` : ''}`.split(' '))
  return [`  ${section.padEnd(8)} ${title}: ${rows} rows`, ...told.map(under)].join('\n')
}

function trapInWords({ number, mistake, caughtBy }: Trap): readonly string[] {
  const files = [...new Set(caughtBy.map(({ test }) => test))]
  return [`  ${number.padEnd(8)} ${mistake}`, ...files.map(under)]
}
