/**
 * Why one duty is owed, and by that day: every fact with its event, the rule, each day counted or
 * skipped, and what would change it. As a page, as text and as data.
 */
import { versionToldBy } from '#casework'
import type { Desk, DutyWhy, MatterView } from '#desk'
import { day as dayOf, type MatterId, parseMatterId } from '#kernel'
import { type Confidence, explanationInWords } from '#law'
import { dateWords } from '../../dates.ts'
import { type Around, download, page, type Sending } from '../../page.ts'
import { addressOf, confirmedOf, unreadOf, whenDue } from '../duty-words.ts'
import { headOf, matterAt, mayHandle } from '../matter-frame.ts'
import { toldOf } from '../story.ts'
import { tagOf } from './groups.ts'
import { dutyRow, inAddress, keyIn } from './row.ts'

const path = '/work/matters/:matter/duties/:duty'
const look = { audit: { look: 'matter', of: 'matter' } } as const

const reads: Readonly<Record<Confidence, string>> = {
  read: 'Read',
  'read-part': 'Read in part',
  recall: 'From memory: check it against its source',
  unverified: 'Could not be confirmed',
}
const resting = {
  rule: 'The rule itself',
  count: 'How days are counted',
  reading: 'Read together with',
} as const

function factsIn({ explanation }: DutyWhy, view: MatterView, here: Around) {
  const { day } = dateWords(here)
  return explanation.facts.map(fact => {
    const rule = { id: fact.rule, title: fact.title }
    if ('fact' in fact) return { what: capital(fact.fact), on: '', href: undefined, by: '', rule }
    const version = fact.id === undefined ? undefined : versionToldBy(fact.id)
    const entry = view.story.find(one => one.version === version)
    const told = entry && toldOf(entry, here)
    return {
      what: told?.what ?? capital(fact.happening.replaceAll('-', ' ')),
      on: fact.when ? day(dayOf(fact.when)) : 'On a day that is not known',
      href: entry && addressOf(view.row.matter, 'timeline'),
      by: told ? `Recorded ${told.recorded} by ${told.by}` : '',
      rule,
    }
  })
}

function capital(words: string): string {
  return words.replace(/^./, first => first.toUpperCase())
}

function ruleOf({ explanation: { rule } }: DutyWhy, here: Around) {
  if (!rule) return undefined
  const { day } = dateWords(here)
  const { inForce, readOn } = rule
  return {
    ...rule,
    href: `/law/${rule.id}`,
    inForce: `From ${day(inForce.from)}${inForce.until ? ` to ${day(inForce.until)}` : ''}`,
    readOn: readOn ? day(readOn) : undefined,
  }
}

function daysIn({ explanation }: DutyWhy, here: Around) {
  const { day } = dateWords(here)
  const { count, days, counted, skipped } = explanation
  return {
    hasBegun: count !== null,
    counted,
    skipped,
    rows: days.map(step => ({ on: day(step.day), counts: step.counted, why: capital(step.why) })),
  }
}

export const why = page({
  path,
  may: mayHandle,
  ...look,
  template: 'casework/duties/why.njk',
  back: ({ matter }) => `/work/matters/${matter}/duties`,
  async show(desk, here) {
    const [view, found] = [await matterAt(desk, here, here.matter), await whyAt(desk, here)]
    if (!view || !found) return undefined
    const { explanation } = found
    return {
      reference: view.row.reference,
      head: headOf(view, here, 'duties'),
      part: 'Why this date',
      duty: dutyRow(found, tagOf(found), { view, here }),
      when: whenDue(found, here),
      rule: ruleOf(found, here),
      facts: factsIn(found, view, here),
      days: daysIn(found, here),
      changes: explanation.changes,
      shown: unreadOf(found) ?? '',
      confirmed: confirmedOf(found, here),
      restsOn: explanation.confidence.restsOn.map(({ what, rule, confidence }) => ({
        what: resting[what],
        rule,
        read: reads[confidence],
      })),
      weakest: reads[explanation.confidence.shown],
      address: `${addressOf(view.row.matter, 'duties')}/${inAddress(here.duty)}`,
    }
  },
  title: ({ reference }) => `Why this date, ${reference}`,
  reference: ({ reference }) => reference,
})

type At = Readonly<{ matter: string; duty: string }> & Pick<Around, 'as'>

async function whyAt(desk: Desk, { as, matter, duty }: At): Promise<DutyWhy | undefined> {
  const id: MatterId | undefined = parseMatterId(matter)
  return id && desk.work.why(as, id, keyIn(duty))
}

/** Ids are the case's own: neither file names anybody. */
function file(ending: 'txt' | 'json', made: (found: DutyWhy) => string) {
  const types = { txt: 'text/plain; charset=utf-8', json: 'application/json' } as const
  return async (desk: Desk, here: At): Promise<Sending | undefined> => {
    const found = await whyAt(desk, here)
    return (
      found && {
        name: `why-${found.owed.rule}.${ending}`,
        mediaType: types[ending],
        body: new TextEncoder().encode(`${made(found)}\n`),
      }
    )
  }
}

export const whyAsText = download({
  path: `${path}/why.txt`,
  may: mayHandle,
  ...look,
  send: file('txt', ({ explanation }) => explanationInWords(explanation)),
})

export const whyAsJson = download({
  path: `${path}/why.json`,
  may: mayHandle,
  ...look,
  send: file('json', ({ explanation, aimOn, confirmed }) =>
    JSON.stringify({ ...explanation, ownTarget: aimOn, confirmedHere: confirmed ?? null }, null, 2),
  ),
})
