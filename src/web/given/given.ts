/** What was given to somebody to read: the list, one of them, and its files. */
import { londonDay, parseDocumentId, parseMatterId } from '#kernel'
import { kindWords } from '../casework/assess/standing.ts'
import { nearDay } from '../casework/near-day.ts'
import { stageOf } from '../casework/stages.ts'
import { dateWords } from '../dates.ts'
import { type Around, download, page } from '../page.ts'

const address = '/given'

const kindNamed = (kind: string) =>
  kind === 'conduct-matter' || kind === 'dsi-matter' ? kindWords[kind] : kindWords.complaint

const givenList = page({
  path: address,
  may: 'read given',
  audit: { look: 'queue' },
  template: 'given/list.njk',
  title: 'Given to you',
  async show(desk, here) {
    const rows = await desk.access.givenToMe(here.as)
    return (
      rows && {
        rows: rows.map(({ matter, reference, kind, summary, until, ...standing }) => ({
          href: `${address}/${matter}`,
          reference,
          kind: kindNamed(kind),
          stage: stageOf(standing),
          summary: summary ?? 'Not yet summarised',
          until: until ? nearDay(londonDay(until), here) : '',
        })),
      }
    )
  },
})

const givenMatter = page({
  path: '/given/:matter',
  may: 'read given',
  audit: { look: 'matter', of: 'matter' },
  template: 'given/matter.njk',
  async show(desk, here) {
    const id = parseMatterId(here.matter)
    const found = id && (await desk.access.givenMatter(here.as, id))
    if (!found) return undefined
    const { matter, reference, allegations, documents, purpose, until } = found
    return {
      reference,
      kind: kindNamed(found.kind),
      stage: stageOf(found),
      summary: found.summary ?? 'Nobody has written a summary yet.',
      purpose,
      until: dateWords(here).day(londonDay(until)),
      allegations: allegations.map(({ words }) => words),
      dates: datesOf(found, here),
      documents: documents.map(({ document, name, bytes }) => ({
        href: `${address}/${matter}/files/${document}`,
        name,
        size: `${Math.max(1, Math.round(bytes / 1024))} KB`,
      })),
    }
  },
  title: ({ reference }) => `Given to you, ${reference}`,
  back: () => address,
  reference: ({ reference }) => reference,
})

type Dated = Readonly<
  Record<'madeOn', ReturnType<typeof londonDay>> &
    Record<
      'loggedOn' | 'recordedOn' | 'outcomeOn' | 'finalisedOn',
      ReturnType<typeof londonDay> | null
    >
>

function datesOf(found: Dated, here: Around) {
  const { day } = dateWords(here)
  const all = [
    { name: 'Made', on: found.madeOn },
    { name: 'Logged', on: found.loggedOn },
    { name: 'Recorded', on: found.recordedOn },
    { name: 'Outcome decided', on: found.outcomeOn },
    { name: 'Finalised', on: found.finalisedOn },
  ]
  return all.flatMap(({ name, on }) => (on ? [{ name, words: day(on) }] : []))
}

const givenFile = download({
  path: '/given/:matter/files/:document',
  may: 'read given',
  audit: { look: 'document', of: 'document' },
  async send(desk, here) {
    const [matter, document] = [parseMatterId(here.matter), parseDocumentId(here.document)]
    const found = matter && document && (await desk.access.givenFile(here.as, { matter, document }))
    return found && { name: found.row.name, mediaType: found.row.mediaType, body: found.bytes }
  },
})

export const givenPages = [givenList, givenMatter, givenFile]
