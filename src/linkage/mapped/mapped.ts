/** A schema for a file of people of any kind, made from what its columns hold. */
import type { Comparison, Schema } from '../comparison.ts'
import type { Model } from '../model.ts'
import { readName } from '../read-name.ts'
import { keysOf } from './keys.ts'
import { type Cell, cellOf, type Kind, nothingSaid } from './kinds.ts'
import { levelOf, levelsFor } from './levels.ts'

export type MappedColumn = Readonly<{ name: string; kind: Kind }>
/** The cells of one record, in the order of the columns. */
export type Mapped = readonly Cell[]

export type MappedFile = Readonly<{
  schema: Schema<Mapped>
  /** Where estimating begins. */
  model: Model
  /** One record, from its texts in the order of the columns; '' for what it does not say. */
  prepare(texts: readonly string[]): Mapped
  saying(record: Mapped): string
}>

/** What is compared: a column as it stands, or the part of a full name that is of a kind. */
type Compared = MappedColumn & Readonly<{ from: number; read(text: string): string }>

/** A full name is taken apart; beside columns that hold its parts it would only say them twice. */
export function openMapped(columns: readonly MappedColumn[]): MappedFile {
  const compared = comparedIn(columns)
  const kept = compared.map(() => new Map<string, Cell>())
  const bySaid = compared.map(() => new Map<string, Cell>())
  const comparisons = compared.map((column, at) => comparisonOf(compared, column, at))
  const schema = { name: 'mapped', comparisons, keys: (record: Mapped) => keysOf(compared, record) }
  return {
    schema,
    model: modelOf(schema, compared),
    prepare: texts =>
      compared.map(({ kind, from, read }, at) => {
        const text = texts[from] ?? ''
        const known = bySaid[at]?.get(text)
        if (known) return known
        const made = cellOf(kind, read(text))
        const cell = kept[at]?.get(made.plain) ?? made
        kept[at]?.set(made.plain, cell)
        bySaid[at]?.set(text, cell)
        return cell
      }),
    saying: record => record.map(({ plain }) => plain).join('\n'),
  }
}

function comparedIn(columns: readonly MappedColumn[]): readonly Compared[] {
  const hasParts = columns.some(({ kind }) => kind === 'given name' || kind === 'family name')
  return columns.flatMap(({ name, kind }, from): readonly Compared[] => {
    if (kind !== 'full name') return [{ name, kind, from, read: text => text }]
    if (hasParts) return []
    const given = (text: string) => readName(text).givenNames ?? ''
    const family = (text: string) => readName(text).familyName ?? ''
    return [
      { name: `${name}, given`, kind: 'given name', from, read: given },
      { name: `${name}, family`, kind: 'family name', from, read: family },
    ]
  })
}

function comparisonOf(
  columns: readonly MappedColumn[],
  { name, kind }: MappedColumn,
  at: number,
): Comparison<Mapped> {
  const levels = ['missing', ...levelsFor(kind).map(([level]) => level)]
  const different = levels.indexOf('different')
  const swapped = levels.indexOf('names the other way round')
  const family = columns.findIndex(column => column.kind === 'family name')
  const given = columns.findIndex(column => column.kind === 'given name')
  const beside = kind === 'given name' ? family : kind === 'family name' ? given : -1
  return {
    name,
    levels,
    level(one, other) {
      const [known = nothingSaid, found = nothingSaid] = [one[at], other[at]]
      const level = levelOf(kind, known, found)
      if (level !== different || beside < 0) return level
      const [next = nothingSaid, last = nothingSaid] = [one[beside], other[beside]]
      const crossed =
        (last.plain !== '' && isNear(known, last)) || (next.plain !== '' && isNear(found, next))
      return crossed ? swapped : different
    },
    term: (one, _other, level) => (level === 1 ? one[at]?.plain : undefined),
  }
}

function isNear(one: Cell, other: Cell): boolean {
  return one.plain === other.plain && one.plain.length > 1
}

function modelOf(schema: Schema<Mapped>, columns: readonly MappedColumn[]): Model {
  return {
    schema: schema.name,
    version: '1',
    made: 'by hand',
    prior: 0.0005,
    chances: Object.fromEntries(
      columns.map(({ name, kind }) => [
        name,
        Object.fromEntries(levelsFor(kind).map(([level, m, u]) => [level, { m, u }])),
      ]),
    ),
    bands: { same: 4, check: 0 },
  }
}
