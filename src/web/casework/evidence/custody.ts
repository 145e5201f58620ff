/** Everywhere a file has been, on one page to be printed: in order, from where it came from. */
import type { CustodyView } from '#desk'
import { type Instant, parseDocumentId } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import { mayHandle } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { marksOf } from '../privacy/marks.ts'
import { toldOf } from '../story.ts'
import { fileWords, lookWords } from './file-words.ts'
import { faultAlert, obtainedWords, partWords } from './kept-words.ts'

type Happened = Readonly<{ at: Instant; what: string; who: string; more: string }>

const checkWords = {
  sound: 'Checked: every byte is as it was received',
  missing: 'Checked: it was not there',
  altered: 'Checked: its bytes were not those received',
} as const

const scanWords: Readonly<Record<string, string>> = {
  clean: 'Scanned: nothing harmful found',
  harmful: 'Scanned: said to do harm',
  released: 'Scanned: said to do harm, and taken out of quarantine',
  'too-large': 'Not scanned: it is larger than the scanner takes',
  unreachable: 'Not scanned: the scanner did not answer',
  refused: 'Not scanned: the scanner would not',
}

/** Each thing that happened to it, oldest first. */
function happenings(view: CustodyView, here: Around): readonly Happened[] {
  const { file, checks, scan, earlier, story } = view
  const who = (name: string | null) =>
    here.hideNames ? 'A colleague' : (name ?? 'Somebody with its code')
  const readings = [...earlier, { version: file.readVersion, readAt: file.readAt }]
  const all: readonly Happened[] = [
    ...story.map(entry => {
      const { what, by, lines } = toldOf(entry, here)
      const more = lines.map(({ name, words }) => `${name}: ${words}`).join('. ')
      return { at: entry.recordedAt, what, who: by, more }
    }),
    ...file.opened.map(({ at, name, how }) => ({
      at,
      what: lookWords(how),
      who: who(name),
      more: '',
    })),
    ...checks.map(({ at, found }) => ({ at, what: checkWords[found], who: 'Candour', more: '' })),
    ...(scan
      ? [
          {
            at: scan.at,
            what: scanWords[scan.found] ?? scan.found,
            who: scan.scanner || 'the scanner',
            more: scan.name ?? '',
          },
        ]
      : []),
    ...readings.flatMap(({ version, readAt }) =>
      readAt
        ? [
            {
              at: readAt,
              what: `Read by version ${version} of its reader`,
              who: 'Candour',
              more: '',
            },
          ]
        : [],
    ),
  ]
  return all.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** One sentence for whoever has to rely on it. */
function standing({ checks }: CustodyView, here: Around): string {
  const { moment } = dateWords(here)
  const [last] = checks
  if (!last) return 'It has not been checked since it was received. Each file is, within 30 days.'
  const times = checks.length === 1 ? 'once' : `${checks.length} times`
  const isSound = checks.every(({ found }) => found === 'sound')
  if (isSound)
    return `It was checked ${times}, last on ${moment(last.at)}: each time every byte was as it was received.`
  return `It was checked ${times}, last on ${moment(last.at)}. Not each time was it as it was received: see below.`
}

export const custody = page({
  path: '/work/documents/:document/custody',
  may: mayHandle,
  audit: { look: 'document', of: 'document' },
  template: 'casework/evidence/custody.njk',
  title: 'Everywhere a file has been',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const view = id && (await desk.evidence.custody(here.as, id))
    if (!view) return undefined
    const { file, inside } = view
    const { moment } = dateWords(here)
    return {
      file: fileWords(file, [], here),
      marks: marksOf(file),
      fault: faultAlert(file),
      matter: view.reference,
      received: nearDay(file.receivedOn, here),
      obtained: obtainedWords(file, here),
      inside: inside.map(partWords),
      standing: standing(view, here),
      happened: happenings(view, here).map(one => ({ ...one, at: moment(one.at) })),
    }
  },
  back: ({ document }) => `/work/documents/${document}`,
  reference: ({ file, matter }) => `${matter}, file ${file.sha256.slice(0, 12)}`,
})
