/**
 * A list taken away as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it as such) or as
 * a spreadsheet. Every cell is words: nothing somebody typed is ever a formula.
 */
import writeSheet from 'write-excel-file/node'

export type Column<Row> = Readonly<{ name: string; of: (row: Row) => string | number | null }>
export const sheetFormats = ['csv', 'xlsx'] as const
export type SheetFormat = (typeof sheetFormats)[number]

const mediaTypes: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What a spreadsheet would take for the beginning of a formula. */
const startsFormula = /^[=+\-@\t\r]/

function cellText(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const words = value ?? ''
  const plain = startsFormula.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** What stands above the columns of everything taken away: how it is handled, and what for. */
function headLine(purposes: string): string {
  return `OFFICIAL-SENSITIVE: PROFESSIONAL STANDARDS. Purpose: ${purposes}. Files that are kept back are not in it.`
}
const allPurposes = 'law enforcement and general (each matter says which)'

function csvOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  above: string,
): Uint8Array {
  const head = columns.map(({ name }) => cellText(name)).join(',')
  const lines = rows.map(row => columns.map(({ of }) => cellText(of(row))).join(','))
  return Buffer.from(`\uFEFF${[cellText(above), head, ...lines].join('\r\n')}\r\n`)
}

async function xlsxOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  above: string,
): Promise<Uint8Array> {
  const head = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }))
  const cells = rows.map(row =>
    columns.map(({ of }) => {
      const value = of(row)
      return typeof value === 'number'
        ? { value, type: Number }
        : { value: value ?? '', type: String }
    }),
  )
  return writeSheet([[{ value: above, type: String }], head, ...cells], {
    columns: columns.map(() => ({ width: 24 })),
  }).toBuffer()
}

/** The list in the format asked for, ready to be sent under a neutral name. */
export async function spreadsheet<Row>(
  name: string,
  format: SheetFormat,
  asked: Readonly<{ rows: readonly Row[]; columns: readonly Column<Row>[]; purposes?: string }>,
): Promise<Readonly<{ name: string; mediaType: string; body: Uint8Array }>> {
  const { rows, columns, purposes = allPurposes } = asked
  const above = headLine(purposes)
  return {
    name: `${name}.${format}`,
    mediaType: mediaTypes[format],
    body: format === 'csv' ? csvOf(rows, columns, above) : await xlsxOf(rows, columns, above),
  }
}
