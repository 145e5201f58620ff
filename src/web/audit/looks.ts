/** The auditor's search: who looked at what, how and why. What a matter says is nowhere here. */
import { looksAt } from '#desk'
import { parseDay, parseMatterId } from '#kernel'
import { dateWords } from '../dates.ts'
import { download, page } from '../page.ts'
import { sheetFormats, spreadsheet } from '../spreadsheet.ts'
import { datesIn, nextFrom, placeIn, queryOf, wantedIn } from './narrowed.ts'
import { hows, lineOf, whatIs, whats, whoIs, whyOf } from './words.ts'

const address = '/audit/looks'

export const looks = page({
  path: address,
  may: 'audit',
  audit: { look: 'looks' },
  template: 'audit/looks.njk',
  title: 'Looks',
  async show(desk, here) {
    const wanted = wantedIn(here)
    const after = placeIn(here.query)
    const found = await desk.audit.looks(here.as, wanted, after)
    if (!found) return undefined
    const query = queryOf(wanted)
    const dates = datesIn(here)
    const choice = (value: string, text: string, chosen: string | undefined) => ({
      value,
      text,
      selected: value === (chosen ?? ''),
    })
    return {
      wanted,
      fields: dates.fields,
      wrong: dates.problems.map(({ field, part, words }) => ({
        text: words,
        href: `#${field}-${part ?? 'day'}`,
      })),
      whats: [
        choice('', 'Anything', wanted.what),
        ...looksAt.map(one => choice(one, whats[one], wanted.what)),
      ],
      hows: [
        choice('', 'Any way', wanted.how),
        ...Object.entries(hows).map(([value, text]) => choice(value, text, wanted.how)),
      ],
      rows: found.rows.map(row => lineOf(row, here)),
      first: after ? `${address}?${query}` : undefined,
      next: nextFrom(address, query, found),
      asked: query.toString(),
    }
  },
})

/** Taken away, it is itself a look. */
export const looksTaken = download({
  path: '/audit/looks/:file',
  may: 'audit',
  audit: { look: 'looks' },
  async send(desk, here) {
    const format = sheetFormats.find(one => here.file === `looks.${one}`)
    const rows = format && (await desk.audit.lookList(here.as, wantedIn(here)))
    return (
      rows &&
      spreadsheet('looks', format, {
        rows,
        columns: [
          { name: 'When', of: ({ at }) => at },
          { name: 'Who', of: row => whoIs(row, here) },
          { name: 'Role', of: ({ role }) => role },
          { name: 'What', of: ({ what }) => whatIs(what) },
          { name: 'How', of: ({ how }) => hows[how] ?? how },
          { name: 'Matter', of: ({ reference }) => reference },
          { name: 'Own work', of: ({ own }) => (own === null ? null : own ? 'yes' : 'no') },
          { name: 'Why', of: whyOf },
          { name: 'Searched for', of: ({ found }) => (here.hideNames && found ? null : found) },
        ],
      })
    )
  },
})

export const matterLooks = page({
  path: '/audit/matters/:matter',
  may: 'audit',
  audit: { look: 'looks', of: 'matter' },
  template: 'audit/timeline.njk',
  async show(desk, here) {
    const id = parseMatterId(here.matter)
    const after = placeIn(here.query)
    const found = id && (await desk.audit.looksAtMatter(here.as, id, after))
    if (!found) return undefined
    const own = `/audit/matters/${id}`
    return {
      heading: `Looks at ${found.reference}`,
      reference: found.reference,
      byDay: false,
      lines: found.rows.map(row => lineOf(row, here)),
      first: after ? own : undefined,
      next: nextFrom(own, new URLSearchParams(), found),
    }
  },
  title: ({ heading }) => heading,
  reference: ({ reference }) => reference,
  back: () => address,
})

export const personLooks = page({
  path: '/audit/people/:person',
  may: 'audit',
  audit: { look: 'looks', of: 'person' },
  template: 'audit/timeline.njk',
  async show(desk, here) {
    const on = parseDay(here.query.get('on') ?? '') ?? here.today
    const found = await desk.audit.dayOfLooks(here.as, { person: here.person, on })
    if (!found) return undefined
    const who = here.hideNames ? 'A colleague' : found.name
    return {
      heading: `${who}, ${dateWords(here).day(on)}`,
      byDay: true,
      lines: found.rows.map(row => lineOf(row, here)),
      first: undefined,
      next: undefined,
    }
  },
  // A person's name is in no title.
  title: 'One person’s day of looks',
  back: () => address,
})

export const auditorsLooks = page({
  path: '/audit/auditors',
  may: 'lead',
  audit: { look: 'looks' },
  template: 'audit/auditors.njk',
  title: 'What auditors looked at',
  async show(desk, here) {
    const after = placeIn(here.query)
    const found = await desk.audit.auditorsLooks(here.as, after)
    return (
      found && {
        rows: found.rows.map(row => lineOf(row, here)),
        first: after ? '/audit/auditors' : undefined,
        next: nextFrom('/audit/auditors', new URLSearchParams(), found),
      }
    )
  },
  back: () => '/work/workload',
})
