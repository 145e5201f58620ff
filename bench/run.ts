/**
 * `npm run bench [-- NAME ...] [--write]`: runs the benches of this folder one after another, each
 * in a process of its own so that none inherits another's warm caches. All but the slow ones unless
 * named. `--write` puts the figures into docs/benchmarks.md.
 */
import { spawn } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Minutes long: only when named. */
const slow = [
  'evidence',
  'growth',
  'history',
  'import',
  'kill',
  'look-up',
  'survive',
  'text-search',
]

/** What figures mean that could be misread, kept beside them in the document. */
const meanings: Readonly<Record<string, string>> = {
  append: `An append is more work than a bare row: a transaction that takes a role, two rows, three
indexes, a head row and the hashes, in two round trips where the bare row needs one. On a disk that
syncs in a fraction of a millisecond the processor decides, and the first two rows say how far that
is from our aims (75% at 1 client, 65% at 8). Asked to wait 2 ms before each sync
(\`commit_delay\`), PostgreSQL mostly waits; that stands in for a slower disk and does not measure
one. Other work on the machine moves a ratio by several points from run to run.
`,
}

const root = dirname(import.meta.dirname)
const known = globSync('*.ts', { cwd: import.meta.dirname })
  .map(file => basename(file, '.ts'))
  .filter(name => name !== 'run')
  .toSorted()
const words = process.argv.slice(2)
const named = words.filter(word => !word.startsWith('--'))
const unknown = named.filter(name => !known.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench "${unknown[0]}". Benches: ${known.join(', ')}.\n`)
  process.exit(2)
}
const chosen = named.length > 0 ? named : known.filter(name => !slow.includes(name))

const gigabytes = Math.round(totalmem() / 2 ** 30)
const machine = `${availableParallelism()} cores, ${gigabytes} GB, Node ${process.versions.node}, ${process.platform}`
process.stdout.write(`${machine}\n`)
const sections: string[] = []
let failed = false
for (const name of chosen) {
  process.stdout.write(`\n${name}: ${purposeOf(name)}\n\n`)
  const { code, text } = await figures(name)
  failed ||= code !== 0
  const shown = `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`
  const meaning = meanings[name] ? `\n${meanings[name]}` : ''
  sections.push(`## ${name}\n\n${purposeOf(name)}\n\n${shown}${meaning}`)
}
if (words.includes('--write') && !failed) write()
process.exit(failed ? 1 : 0)

/** The first sentence of the bench's own comment. */
function purposeOf(name: string): string {
  const text = readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8')
  const comment = /\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? ''
  const words = comment.replaceAll(/\s*\n\s*\*\s*/g, ' ').trim()
  return /^.*?[.:](?=\s|$)/.exec(words)?.[0].replace(/:$/, '.') ?? words
}

function figures(name: string): Promise<{ code: number; text: string }> {
  return new Promise(resolve => {
    let text = ''
    const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.setEncoding('utf8').on('data', chunk => {
      text += chunk
      process.stdout.write(chunk)
    })
    child.on('close', code => resolve({ code: code ?? 1, text }))
  })
}

function write(): void {
  const day = new Date().toISOString().slice(0, 10)
  const head = `# Benchmarks

\`npm run bench -- ${[...named, '--write'].join(' ')}\` wrote this on ${day}: ${machine}. The ratios compare
things measured in the same run on the same machine; the bare figures only describe that machine.
`
  writeFileSync(join(root, 'docs', 'benchmarks.md'), `${head}\n${sections.join('\n')}`)
}
