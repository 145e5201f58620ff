/**
 * How long a search of files takes among many: the pages of both databases' search, the slowest
 * twentieth of them, for rare words, common ones, phrases, and who sent them.
 *
 *     node bench/text-search.ts [FILES] [ROUNDS]
 */
import { sql } from '#store'
import { openTestApp, quantile, type TestApp, testWorld, type Walker, walker } from '#test'
import { createWeb } from '#web'
import { onBothDatabases } from './support/databases.ts'
import { sendReports } from './support/reports.ts'

const files = Number(process.argv[2] ?? 20_000)
const rounds = Number(process.argv[3] ?? 40)
const matters = 100
const filesAtOnce = 100
const wordsInFile = 500
const vocabulary = 20_000
const senders = 500

/** The same numbers each time: a sequence with no pattern anybody would see. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const next = numbers(7)

const syllables = [
  'ba',
  'cor',
  'del',
  'fin',
  'gar',
  'hol',
  'mer',
  'nin',
  'pol',
  'ros',
  'sta',
  'ven',
]
/** An invented word for each number: a few are in nearly every file, most in hardly any. */
function wordOf(number: number): string {
  let [left, word] = [number + 13, '']
  while (left > 0) {
    word += syllables[left % syllables.length]
    left = Math.floor(left / syllables.length)
  }
  return word
}
const anyWord = () => wordOf(Math.floor(vocabulary ** next()) - 1)

function fileWords(): string {
  const words = Array.from({ length: wordsInFile }, anyWord)
  return words.map((word, at) => (at % 60 === 59 ? `${word}.\n\n` : word)).join(' ')
}

const senderOf = (n: number) => wordOf(50_000 + (n % senders))
function headWords(n: number): string {
  const [from, to] = [senderOf(n), senderOf(n + 1)]
  return `Name: made ${n}\nFrom: ${from} ${from} northmoor\nTo: ${to} ${to} northmoor`
}

async function fillUp(app: TestApp): Promise<void> {
  const { bench } = app
  const force = await sendReports(app, matters)
  const as = { authority: force.id, actor: { type: 'system' }, sees: 'all' } as const
  for (let from = 0; from < files; from += filesAtOnce) {
    const some = Array.from({ length: filesAtOnce }, (_, n) => from + n)
    await bench.store.work(as, async tx => {
      await tx.run(sql`
        insert into document (authority_id, document_id, matter_id, name, bytes, sha256, media_type,
                              says, source, received_on, position)
        select ${force.id}, 'made-' || n, m.matter_id, 'made ' || n || '.txt', 3000,
               md5(n::text) || md5('b' || n), 'text/plain', 'agrees', 'complainant',
               date '2024-01-01' + (n % 1000), n
          from unnest(${some}::int[]) as n
          join (select matter_id, row_number() over (order by matter_id) - 1 as nth from matter) m
            on m.nth = n % ${matters}
      `)
      await tx.run(sql`
        insert into file_words (authority_id, sha256, part, from_at, words, vector)
        select ${force.id}, md5(n::text) || md5('b' || n), 1, 0, words,
               to_tsvector('english', words)
          from unnest(${some}::int[], ${some.map(fileWords)}::text[]) as one (n, words)
      `)
      await tx.run(sql`
        insert into file_head (authority_id, document_id, matter_id, sha256, words, vector, stale)
        select d.authority_id, d.document_id, d.matter_id, d.sha256, words,
               to_tsvector('english', words), false
          from document d
          join unnest(${some.map(n => `made-${n}`)}::text[], ${some.map(headWords)}::text[])
               as one (document_id, words) on one.document_id = d.document_id
         where d.authority_id = ${force.id}
      `)
    })
  }
}

async function originOf({ desk }: TestApp): Promise<string> {
  const [force] = await desk.personas()
  if (!force) throw new Error('nobody to sign in')
  const config = {
    cookieKey: testWorld.random(32),
    secureCookies: false,
    demonstration: true,
    serviceName: 'Candour',
    bodies: [],
    authority: { id: force.authority, name: 'Northmoor Police' },
    neutralSite: 'https://www.bbc.co.uk/weather',
  }
  const web = await createWeb({ desk, world: testWorld, config, log: () => {} })
  return web.listen({ port: 0, host: '127.0.0.1' })
}

async function timed(by: Walker, path: string): Promise<number> {
  const began = performance.now()
  const { status } = await by.get(path)
  if (status >= 400) throw new Error(`${path} answered ${status}`)
  return performance.now() - began
}

function tell(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other)
  const ms = (at: number) => quantile(sorted, at).toFixed(0).padStart(5)
  console.log(`  ${what.padEnd(44)} p50 ${ms(0.5)} ms, p95 ${ms(0.95)} ms`)
}

const searches = {
  'a word in a few files': () => wordOf(8000 + Math.floor(next() * 12_000)),
  'a word in one file in ten': () => wordOf(120 + Math.floor(next() * 60)),
  'a word in nearly every file': () => wordOf(Math.floor(next() * 4)),
  'three words together': () => `${wordOf(1)} ${wordOf(40)} ${anyWord()}`,
  'a sender of one file in five hundred': () => senderOf(Math.floor(next() * senders)),
  'a word above every file': () => 'northmoor',
  'a phrase of two common words': () => `"${wordOf(1)} ${wordOf(2)}"`,
}

await onBothDatabases(async (name, place) => {
  const app = await openTestApp(place)
  await fillUp(app)
  await place.owner('analyze')
  const jay = walker(await originOf(app))
  await jay.send(await jay.get('/sign-in'), { person: 'jay-arden', way: 'person' })
  const matter = /\/work\/matters\/[\w-]{20,}/.exec((await jay.get('/work/force')).html)?.[0]
  if (!matter) throw new Error('the list links to no matter')
  console.log(`${name}, ${files} files of ${wordsInFile} words, ${rounds} searches of each kind`)
  for (const [what, words] of Object.entries(searches))
    for (const [where, path] of [
      ['everywhere', '/work/search'],
      ['in one matter', `${matter}/evidence/search`],
    ] as const) {
      const times: number[] = []
      for (let n = 0; n < rounds; n += 1)
        times.push(await timed(jay, `${path}?words=${encodeURIComponent(words())}`))
      tell(`${where}: ${what}`, times)
    }
  await app.close()
})
process.exit(0)
