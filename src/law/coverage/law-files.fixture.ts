/** Reads the reference files as they lie beside the checkout: which row stands in which section. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const home = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'law')

/** For a test's `skip`: false, or the words its skip is named by. */
export const lawFilesSkip = existsSync(home)
  ? false
  : 'the law files (../shared/law) are not beside this checkout'

export type Found = Readonly<{
  /** Each section in order, with the ids of its rows. */
  sections: readonly Readonly<{ section: string; ids: readonly string[] }>[]
  /** Tables whose rows have no id: where, what heads their first column, and how many rows. */
  tables: readonly Readonly<{ section: string; head: string; rows: number }>[]
}>

export function readLawFile(name: string): Found {
  return rowsOf(readFileSync(join(home, name), 'utf8'))
}

/** A heading with a number, the one without, or a formula of section 6. */
const heading = /^#{2,3} (\d+(?:\.\d+)?)\b/
/** Ids that stand outside a table: a formula's in bold, or a sentence that begins with one. */
const inText = /^(?:\*\*\d+\.\d+ )?`([a-z]+(?:\.[a-z0-9-]+)+)`(?:\*\*|:)/
const isRule = /^\|(?:\s*:?-+:?\s*\|)+$/

export function rowsOf(markdown: string): Found {
  const sections = new Map<string, string[]>()
  const tables: { section: string; head: string; rows: number }[] = []
  let section = 'before'
  const lines = markdown.split('\n')
  const keep = (ids: readonly string[]) => {
    const kept = sections.get(section) ?? []
    sections.set(section, [...kept, ...ids.filter(id => !kept.includes(id))])
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    section =
      heading.exec(line)?.[1] ?? (/^\*\*Standing warnings/.test(line) ? 'warnings' : section)
    const said = inText.exec(line)?.[1]
    if (said) keep([said])
    if (!isRule.test(lines[at + 1] ?? '')) continue
    const head = firstCell(line)
    const rows = []
    for (at += 2; (lines[at] ?? '').startsWith('|'); at += 1) rows.push(firstCell(lines[at] ?? ''))
    at -= 1
    keep(rows.flatMap(cell => idsIn(cell, head)))
    const without = rows.filter(cell => idsIn(cell, head).length === 0).length
    if (without > 0) tables.push({ section, head: head.replaceAll(/[*`]/g, ''), rows: without })
  }
  const kept = [...sections].filter(([, ids]) => ids.length > 0)
  return { sections: kept.map(([name, ids]) => ({ section: name, ids })), tables }
}

function firstCell(line: string): string {
  return (/^\|((?:[^|\\]|\\.)*)\|/.exec(line)?.[1] ?? '').trim()
}

/** Some tables name other tables' rows, or the labels of this file: they state nothing. */
const namesOthers = ['rule ids', 'label', 'from', 'create', 'event', 'scope']

function idsIn(cell: string, head: string): readonly string[] {
  if (namesOthers.includes(head)) return []
  const prefix = /^id `([a-z.-]+)`/.exec(head)?.[1] ?? ''
  const marked = [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, id]) => id ?? [])
  if (marked.length > 0) return marked.filter(id => !id.includes(' ')).map(id => prefix + id)
  if (head === 'Overlay') return [cell.replace(/^\*\*([^*]+)\*\*.*$/, '$1')]
  return /^id\b/.test(head) && /^[a-z][\w.-]*$/.test(cell) ? [prefix + cell] : []
}
