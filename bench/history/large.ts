/** Part `large`: a file of gigabytes, mixed and broken in places, linked in little memory. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { candour, costOf, line, rowsOf, scratchFile } from './files.ts'

const families = ['PYKE', 'OKONJO', 'ABERCROMBIE', 'SMITH', 'LINDQVIST', 'MARCHETTI', 'HALLAM']
const given = ['OLIVER', 'TESSA', 'IMOGEN', 'JOHN', 'WREN', 'SOL', 'INES']
/** Different people in it, each on many lines. */
const peopleIn = 200_000
/** Every so many lines, one that cannot be read, by each of these. */
const every = 100_000
const broken: readonly ((at: number) => string)[] = [
  at => `x${at},too,few`,
  at => `,m${at},OLIVER,PYKE,1,1970,1999-01-01,no id`,
  at => `"x${at},m${at},an open mark,PYKE,1,1970,1999-01-01,`,
]

/** `gigabytes` of it. */
export async function largePart(gigabytes: number): Promise<void> {
  const path = scratchFile('large.csv')
  const rows = write(path, gigabytes * 1e9)
  const out = scratchFile('large-people.csv.gz')
  const refused = scratchFile('large-refused.csv')
  const ran = await candour('link', path, '--out', out, '--refused', refused, '--json')
  if (ran.code !== 0) throw new Error(`candour link ended with ${ran.code}`)
  const told: unknown = JSON.parse(ran.said)
  line(`link, ${gigabytes} GB of ${rows.good} rows`, costOf(ran))
  const list = rowsOf(refused, ['line']).length
  line('  rows that cannot be read: written, listed', `${rows.bad}, ${list}`)
  line('  as the command says', JSON.stringify(told))
}

function write(path: string, bytes: number): Readonly<{ good: number; bad: number }> {
  const file = openSync(path, 'w')
  writeSync(file, 'record_id,cr_id,first_name,last_name,star,birth_year,appointed_date,summary\n')
  const words = 'Words nobody is known by, as long as they commonly are in such a column. '
  const filler = `"${words.repeat(2)}"`
  let [good, bad, written] = [0, 0, 0]
  for (let at = 0; written < bytes; at += 1) {
    const lines: string[] = []
    for (let each = 0; each < 5_000; each += 1, good += 1) {
      if (good % every === every - 1) lines.push(broken[bad++ % broken.length]?.(good) ?? '')
      lines.push(rowOf(good, filler))
    }
    // Some of it comes from a program that writes Windows-1252.
    const text = `${lines.join('\n')}\n`
    written += writeSync(file, Buffer.from(text, at % 3 === 0 ? 'latin1' : 'utf8'))
  }
  closeSync(file)
  return { good, bad }
}

function rowOf(at: number, filler: string): string {
  const person = (at * 7919) % peopleIn
  const family = `${families[person % 7]}${letters(person)}É`
  const day = String(1 + (person % 28)).padStart(2, '0')
  const joined =
    at % 2 === 0 ? `19${70 + (person % 30)}-03-${day}` : `${day}/03/19${70 + (person % 30)}`
  const star = at % 5 === 0 ? '' : String(1000 + (person % 20_000))
  const who = [given[person % 6], family, star, 1940 + (person % 40), joined]
  return [`r${at}`, `m${at % 900_000}`, ...who, filler].join(',')
}

function letters(person: number): string {
  return [person % 26, Math.floor(person / 26) % 26, Math.floor(person / 676) % 26]
    .map(each => String.fromCharCode(65 + each))
    .join('')
}
