/** What stands at the top of every page of a matter, and the parts of its address. */
import { purposeOf } from '#casework'
import type { Desk, MatterView } from '#desk'
import { type MatterId, parseMatterId } from '#kernel'
import type { Around, May } from '../page.ts'
import { mayDo } from '../permission.ts'
import { kindWords, sentenceOf, tagsOf } from './assess/standing.ts'
import { doneIn } from './done.ts'
import { addressOf } from './duty-words.ts'
import { faultWords } from './evidence/faults.ts'
import { takenAlerts } from './intake/alerts.ts'
import { purposeWords } from './privacy/words.ts'
import { sentenceOf as sentenceOfCase } from './safe/words.ts'
import type { Stage } from './stages.ts'

/** Who may see a matter in full: those who handle complaints. */
export const mayRead: May = 'handle'

/** Also whoever outside the department has been given it: nothing else is theirs to see. */
export const mayHandle: May = 'handle own'

export const tabs = {
  '': 'Summary',
  people: 'People',
  history: 'History',
  evidence: 'Evidence',
  investigation: 'Investigation',
  conduct: 'Proceedings',
  duties: 'Duties',
  timeline: 'Timeline',
  letters: 'Letters',
  review: 'Review',
  notes: 'Notes',
  access: 'Access',
} as const
export type Tab = keyof typeof tabs

export type Head = Readonly<{
  matter: MatterId
  address: string
  reference: string
  version: number
  kind: string
  /** What its buttons call it. */
  noun: 'complaint' | 'matter'
  stages: readonly Stage[]
  handler: string | undefined
  isMine: boolean
  mayTake: boolean
  /** "Made Thursday 26 November online. Logged ..." */
  sentence: string
  alerts: readonly Readonly<{ title: string; text: string; href: string; link: string }>[]
  tabs: readonly Readonly<{ text: string; href: string; active: boolean }>[]
  /** What it is handled for, and whether a person decided that. */
  purpose: Readonly<{ text: string; href: string | undefined }> | undefined
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
    kind: kindWords[row.kind],
    noun: row.kind === 'complaint' ? 'complaint' : 'matter',
    stages: tagsOf(view),
    handler: handler ?? undefined,
    isMine,
    mayTake: mayDo(here.as, 'handle'),
    sentence: sentenceOf(view, here),
    alerts: alertsOf(view),
    tabs: tabsFor(here).map(([path, text]) => ({
      text,
      href: path ? `${address}/${path}` : address,
      active: path === tab,
    })),
    purpose: purposeIn(view, here),
    done: doneIn(here.query),
  }
}

function purposeIn({ facts, row }: MatterView, { as }: Around): Head['purpose'] {
  if (!facts) return undefined
  const { purpose, decided } = purposeOf(facts)
  const text = `${purposeWords[purpose]}${decided ? '' : ' (proposed)'}`
  return { text, href: mayDo(as, 'handle') ? addressOf(row.matter, 'purpose') : undefined }
}

/** A part that is not for somebody is not there: never greyed out. */
function tabsFor({ as }: Around): readonly (readonly [string, string])[] {
  const isLocal = !mayDo(as, 'handle')
  return Object.entries(tabs).filter(([path]) => !isLocal || theirs.includes(path))
}
const theirs: readonly string[] = ['', 'evidence', 'duties', 'timeline']

/** At most three, the most pressing first. */
function alertsOf(view: MatterView): Head['alerts'] {
  const { row, report, story } = view
  if (!report) return []
  const contacted = story.some(({ event }) => event.type === 'ComplainantContacted')
  const address = addressOf(row.matter)
  const talk = { href: `${address}/contact`, link: 'Contact the complainant' }
  return [
    ...referAlert(view),
    ...faultAlerts(view),
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
    ...caseAlert(view),
    ...pressedAlert(view),
    ...takenAlerts(view),
  ].slice(0, 3)
}

/** Said as long as nobody has dealt with it: what is covert is dealt with, and nothing says how. */
function caseAlert({ row, facts, casesToProtect }: MatterView): Head['alerts'] {
  const found = facts?.safeguard.cases.find(({ found }) => casesToProtect.includes(found.case))
  if (!found) return []
  return [
    {
      title: 'The person complained against may be dealing with a case of the complainant’s',
      text: sentenceOfCase(found.found),
      href: addressOf(row.matter, `safety/cases/${found.found.case}`),
      link: 'See Safety',
    },
  ]
}

/** Evidence that may be lost is told to everybody who opens the matter, until it is put right. */
function faultAlerts({ row, facts }: MatterView): Head['alerts'] {
  const faults = facts?.material.faults ?? []
  const [first] = faults
  if (!first) return []
  const one = {
    title:
      faults.length === 1
        ? 'A file is not as it should be'
        : `${faults.length} files are not as they should be`,
    text: `${faultWords[first.found]}${faults.length === 1 ? '' : ', and more'}.`,
  }
  const many = { href: addressOf(row.matter, 'evidence'), link: 'See the evidence' }
  const single = { href: `/work/documents/${first.document}`, link: 'See the file' }
  return [{ ...one, ...(faults.length === 1 ? single : many) }]
}

/** Somebody pressed to withdraw is looked after before anything else is decided of it. */
function pressedAlert({ row, facts }: MatterView): Head['alerts'] {
  if (facts?.withdrawal?.pressed !== 'yes' || facts.pressure.length > 0) return []
  return [
    {
      title: 'They say somebody asked or pressed them to withdraw',
      text: 'Tell the head of professional standards today. Nobody has yet looked at it.',
      href: addressOf(row.matter, 'withdrawal'),
      link: 'Look at the withdrawal',
    },
  ]
}

function referAlert({ row }: MatterView): Head['alerts'] {
  if (row.state !== 'REFER_DUE') return []
  return [
    {
      title: 'This must be referred to the IOPC',
      text: 'Nothing else has to be done first.',
      href: addressOf(row.matter, 'referral/must'),
      link: 'Prepare the referral',
    },
  ]
}

const dangers = {
  'close-to-me': 'They live with, or are close to, the person they complain about.',
  'dealing-with-my-case': 'The person they complain about may be dealing with a case of theirs.',
  'can-find-me': 'The person they complain about may be able to find out where they are.',
  none: '',
  'rather-talk': '',
  'not-asked': 'Nobody could ask whether they are safe.',
} as const
