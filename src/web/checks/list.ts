/** Checks: answers given of officers, the latest first, and finding whom somebody asks about. */
import type { Desk } from '#desk'
import { nameOf, placeOf, whereOf } from '../casework/people/person-words.ts'
import { dateWords } from '../dates.ts'
import { type Around, page } from '../page.ts'
import { againAddress, checksAddress, decisionWords, purposeWords } from './words.ts'

const longest = 200
/** As many entries as are asked what is told of them. */
const askedMost = 5

type Rows = NonNullable<Awaited<ReturnType<Desk['people']['find']>>>['rows']

/** The matters that an answer about an entry found already tells of. */
async function toldOf(desk: Desk, here: Around, rows: Rows): Promise<ReadonlySet<string>> {
  const told = new Set<string>()
  if (rows.every(({ at }) => at.type === 'record')) return told
  const records = rows.flatMap(({ at }) => (at.type === 'record' ? [at.record] : []))
  for (const record of records.slice(0, askedMost)) {
    const draft = await desk.checks.heldOf(here.as, record)
    for (const { reference } of draft?.told ?? []) told.add(reference)
  }
  return told
}

export const checkList = page({
  path: checksAddress,
  may: 'answer checks',
  audit: { look: 'search' },
  template: 'checks/list.njk',
  title: ({ wrong }: Readonly<{ wrong: string | undefined }>) =>
    wrong ? 'Error: Checks' : 'Checks',
  async show(desk, here) {
    const rows = await desk.checks.checks(here.as)
    if (!rows) return undefined
    const wasAsked = here.query.has('q')
    const words = (here.query.get('q') ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, longest)
    const { day, shortDay } = dateWords(here)
    const asked = { words, number: '', rank: '', unit: '', page: 1, day: shortDay }
    const found = words ? await desk.people.find(here.as, asked) : undefined
    const told = await toldOf(desk, here, found?.rows ?? [])
    return {
      words,
      wrong: wasAsked && !words ? 'Enter a name or a number' : undefined,
      found: found?.rows.map(row => ({
        href:
          row.at.type === 'record'
            ? `${checksAddress}/about/${row.at.record}`
            : `/work/matters/${row.at.matter}/people`,
        isRecord: row.at.type === 'record',
        isTold: row.at.type === 'subject' && told.has(row.at.reference),
        name: nameOf(row.described, here),
        place: placeOf(row.described, here),
        where: whereOf(row, here),
      })),
      despite: rows.filter(({ decision }) => decision?.despite).length,
      stale: rows.filter(({ moved, decision }) => moved && !decision).length,
      rows: rows.map(row => ({
        href: `${checksAddress}/${row.check}`,
        officer: here.hideNames ? '(name hidden)' : row.officer,
        purpose: purposeWords[row.purpose],
        asked: here.hideNames ? row.organisation : `${row.askedBy}, ${row.organisation}`,
        answered: `${day(row.on)}, ${here.hideNames ? 'a colleague' : row.byName}`,
        moved: row.moved,
        live: row.live,
        isDespite: row.decision?.despite === true,
        since: row.moved ? `Answered ${day(row.on)}; something has changed since` : 'As answered',
        decided: row.decision && `${decisionWords[row.decision.decided]}, ${day(row.decision.on)}`,
        again: againAddress(row),
      })),
    }
  },
})
