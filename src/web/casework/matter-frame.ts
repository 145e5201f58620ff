/** What stands at the top of every page of a matter, and the parts of its address. */
import type { Desk, MatterView } from '#desk'
import { londonDay, londonTime, type MatterId, parseMatterId } from '#kernel'
import type { Around, May } from '../page.ts'
import { doneIn } from './done.ts'
import { addressOf } from './duty-words.ts'
import { takenAlerts } from './intake/alerts.ts'
import { nearDay } from './near-day.ts'

/** Who may see a matter in full: those who handle complaints. */
export const mayRead: May = ['caseworker', 'investigator', 'head of professional standards']

/** Also whoever outside the department has been given it: nothing else is theirs to see. */
export const mayHandle: May = [
  'caseworker',
  'investigator',
  'head of professional standards',
  'local handler',
]

export const tabs = {
  '': 'Summary',
  evidence: 'Evidence',
  duties: 'Duties',
  timeline: 'Timeline',
  letters: 'Letters',
  notes: 'Notes',
} as const
export type Tab = keyof typeof tabs

export type Head = Readonly<{
  matter: MatterId
  address: string
  reference: string
  version: number
  stage: Readonly<{ text: string; classes: string }>
  handler: string | undefined
  isMine: boolean
  /** "Made Thursday 26 November online. Logged ..." */
  sentence: string
  alerts: readonly Readonly<{ title: string; text: string; href: string; link: string }>[]
  tabs: readonly Readonly<{ text: string; href: string; active: boolean }>[]
  done: string | undefined
}>

/** The matter an address names, or undefined: none, not theirs to see, or not a matter's id. */
export async function matterAt(
  desk: Desk,
  { as }: Pick<Around, 'as'>,
  address: string,
): Promise<MatterView | undefined> {
  const matter = parseMatterId(address)
  return matter && (await desk.work.matter(as, matter))
}

export function headOf(view: MatterView, here: Around, tab?: Tab): Head {
  const { row } = view
  const address = addressOf(row.matter)
  const { actor } = here.as
  const isMine = actor.type === 'staff' && row.handler === actor.person
  const handler = row.handlerName && here.hideNames && !isMine ? 'a colleague' : row.handlerName
  return {
    matter: row.matter,
    address,
    reference: row.reference,
    version: row.version,
    stage:
      row.stage === 'logged'
        ? { text: 'Logged', classes: 'govuk-tag--green' }
        : { text: 'Not yet logged', classes: 'govuk-tag--yellow' },
    handler: handler ?? undefined,
    isMine,
    sentence: sentenceOf(view, here),
    alerts: alertsOf(view),
    tabs: Object.entries(tabs).map(([path, text]) => ({
      text,
      href: path ? `${address}/${path}` : address,
      active: path === tab,
    })),
    done: doneIn(here.query),
  }
}

function sentenceOf({ row, story }: MatterView, here: Around): string {
  const made = story.find(({ event }) => event.type === 'ComplaintMade')?.event
  const how = made?.type === 'ComplaintMade' && made.how === 'oral' ? ' in speech' : ' online'
  const received = londonDay(row.receivedAt)
  const receipt =
    received === row.madeOn
      ? ''
      : `Received ${nearDay(received, here)}, ${londonTime(row.receivedAt)}. `
  const logged = row.loggedOn ? `Logged ${nearDay(row.loggedOn, here)}.` : 'Not yet logged.'
  return `Made ${nearDay(row.madeOn, here)}${how}. ${receipt}${logged}`
}

/** At most three, the most pressing first. */
function alertsOf(view: MatterView): Head['alerts'] {
  const { row, report, story } = view
  if (!report) return []
  const contacted = story.some(({ event }) => event.type === 'ComplainantContacted')
  const address = addressOf(row.matter)
  const talk = { href: `${address}/contact`, link: 'Contact the complainant' }
  return [
    ...(row.safetyLook
      ? [
          {
            title: 'The complainant may not be safe',
            text: `${dangers[report.safety]} Nobody has yet recorded what was done about it.`,
            href: `${address}/safety`,
            link: 'Look at safety now',
          },
        ]
      : []),
    ...(report.safety === 'rather-talk' && !contacted
      ? [{ title: 'They would rather talk about whether they are safe', text: '', ...talk }]
      : []),
    ...(report.telling === 'talk-to-someone' && !contacted
      ? [
          {
            title: 'They asked to talk to somebody instead of writing it down',
            text: 'Somebody trained listens.',
            ...talk,
          },
        ]
      : []),
    ...takenAlerts(view),
  ].slice(0, 3)
}

const dangers = {
  'close-to-me': 'They live with, or are close to, the person they complain about.',
  'dealing-with-my-case': 'The person they complain about may be dealing with a case of theirs.',
  'can-find-me': 'The person they complain about may be able to find out where they are.',
  none: '',
  'rather-talk': '',
  'not-asked': 'Nobody could ask whether they are safe.',
} as const
