/** What was given to somebody to read: the list, one of them, and its files. */
import type { Desk } from '#desk'
import { londonDay, parseDocumentId, parseMatterId } from '#kernel'
import { kindWords } from '../casework/assess/standing.ts'
import { nearDay } from '../casework/near-day.ts'
import { stageOf } from '../casework/stages.ts'
import { dateWords } from '../dates.ts'
import { type Around, download, page } from '../page.ts'
import { calledIn, panelAddress } from '../panel/at-panel.ts'

const address = '/given'

/** To whoever sits, and of what the force found by itself, it is the proceedings that matter. */
function kindNamed(kind: string, rooms: readonly Room[]): string {
  if (kind === 'internal-conduct' || rooms.length > 0) return 'Misconduct proceedings'
  return kind === 'conduct-matter' || kind === 'dsi-matter' ? kindWords[kind] : kindWords.complaint
}

type Room = Readonly<{ href: string; who: string }>

/** The room of each officer whose panel the reader sits on or advises, by matter. */
async function roomsOf(desk: Desk, here: Around): Promise<ReadonlyMap<string, readonly Room[]>> {
  const matters = (await desk.conduct.panelMatters(here.as)) ?? []
  return new Map(
    matters.map(({ matter, officers }) => [
      matter,
      officers.map(one => ({
        href: `${panelAddress}/${matter}/${one.officer.subject}`,
        who: calledIn(one, here),
      })),
    ]),
  )
}

const givenList = page({
  path: address,
  may: 'read given',
  audit: { look: 'queue' },
  template: 'given/list.njk',
  title: 'Given to you',
  async show(desk, here) {
    const rows = await desk.access.givenToMe(here.as)
    const rooms = await roomsOf(desk, here)
    return (
      rows && {
        rows: rows.map(({ matter, reference, kind, summary, until, ...standing }) => ({
          href: `${address}/${matter}`,
          reference,
          kind: kindNamed(kind, rooms.get(matter) ?? []),
          rooms: rooms.get(matter) ?? [],
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
    const rooms = (await roomsOf(desk, here)).get(matter) ?? []
    return {
      reference,
      kind: kindNamed(found.kind, rooms),
      rooms,
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
