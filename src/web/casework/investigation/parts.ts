/** The parts of an investigation as its page lists them: what each is, and what stands open. */
import {
  accountsIn,
  type Facts,
  findingOn,
  isUntested,
  pointsIn,
  proposedLines,
  standingOf,
  waitsForSecond,
} from '#casework'
import type { MatterView } from '#desk'

type View = Pick<MatterView, 'documents'>
export type PartRow = Readonly<{
  text: string
  href: string
  hint: string
  /** What stands open, in a word or two. */
  open?: string
  /** Otherwise where it stands; left out, nothing is open. */
  stands?: string
}>
export type Part = Readonly<{ id: string; title: string; rows: readonly PartRow[] }>

/** "1 point", "2 points". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

type Standing = Pick<PartRow, 'open' | 'stands'>

/** What is open of them; where there are none at all, that there are none yet. */
function openIf(count: number, word: string, all: number): Standing {
  if (count > 0) return { open: `${count} ${word}` }
  return all === 0 ? { stands: 'None yet' } : {}
}

export function partsOf(view: View, facts: Facts, address: string): readonly Part[] {
  const at = (path: string) => `${address}/${path}`
  return [
    { id: 'in', title: 'Evidence', rows: evidenceIn(view, facts, at) },
    { id: 'points', title: 'Accounts and points in dispute', rows: proof(facts, at) },
    { id: 'interviews', title: 'Interviews', rows: interviews(facts, at) },
    { id: 'lines', title: 'Lines of enquiry', rows: lines(facts, at) },
    { id: 'out', title: 'Report, bundle and decisions', rows: out(facts, at) },
  ]
}
type At = (path: string) => string

function evidenceIn({ documents }: View, facts: Facts, at: At): readonly PartRow[] {
  const unread = documents.filter(({ readAt }) => readAt === null).length
  const { recordings, sounds, passages, faults } = facts.material
  return [
    {
      text: 'Files',
      href: at('evidence'),
      hint: `${counted(documents.length, 'file')} received.`,
      ...(faults.length > 0
        ? { open: counted(faults.length, 'fault') }
        : openIf(unread, 'not read', documents.length)),
    },
    {
      text: 'Search and mark passages',
      href: at('evidence/search'),
      hint: `${counted(passages.length, 'passage')} marked.`,
      ...openIf(0, '', passages.length),
    },
    {
      text: 'Recordings',
      href: at('recordings'),
      hint: `${counted(recordings.length, 'recording')} on one clock, ${counted(sounds.length, 'sound')} asked about.`,
      ...openIf(0, '', recordings.length),
    },
  ]
}

function proof(facts: Facts, at: At): readonly PartRow[] {
  const [accounts, points] = [accountsIn(facts), pointsIn(facts)]
  const { findings, influence } = facts.proof
  const untested = accounts.filter(({ account }) => isUntested(facts, account)).length
  const contested = points.filter(({ point }) => standingOf(facts, point) === 'contested').length
  const open = points.filter(({ point }) => !findingOn(facts, point)).length
  return [
    {
      text: 'Accounts',
      href: at('accounts'),
      hint: `${counted(accounts.length, 'account')}: whose version it is, and how it was tested.`,
      ...openIf(untested, 'untested', accounts.length),
    },
    {
      text: 'Points in dispute',
      href: at('points'),
      hint: [
        counted(points.length, 'point'),
        `${contested} contested`,
        `${counted(findings.length, 'finding')} of fact.`,
      ].join(', '),
      ...openIf(open, 'not decided', points.length),
    },
    {
      text: 'Was a police decision or inquiry open to being affected?',
      href: at('influence'),
      hint:
        influence.length > 0 ? `Answered of ${influence.length}.` : 'Nobody has said either way.',
      ...openIf(0, '', influence.length),
    },
  ]
}

function interviews(facts: Facts, at: At): readonly PartRow[] {
  const { interviews: all, notInterviewed } = facts.interviewing
  const going = all.filter(({ ended, abandoned }) => !ended && !abandoned).length
  const unsigned = notInterviewed.filter(one => waitsForSecond(facts, one)).length
  return [
    {
      text: 'Interviews',
      href: at('interviews'),
      hint: `${counted(all.length, 'interview')} planned from points contested and untested.`,
      ...openIf(going, 'not ended', all.length),
    },
    {
      text: 'Not interviewing somebody',
      href: at('not-interviewing'),
      hint: 'A decision of its own, with its reason.',
      ...openIf(unsigned, 'to sign', notInterviewed.length),
    },
  ]
}

function lines(facts: Facts, at: At): readonly PartRow[] {
  const { earlier, policy } = facts
  const open = earlier.enquiries.filter(({ ended }) => !ended).length
  const proposed = proposedLines(facts).reduce((sum, one) => sum + one.lines.length, 0)
  const called = proposed > 0 ? ` ${proposed} more called for by what is alleged.` : ''
  const all = earlier.enquiries.length + proposed
  return [
    {
      text: 'Lines of enquiry',
      href: at('lines'),
      hint: `${counted(earlier.enquiries.length, 'line')} opened.${called}`,
      ...(open === 0 ? openIf(proposed, 'to open', all) : openIf(open, 'open', all)),
    },
    {
      text: 'Policy log',
      href: at('lines/policy-log'),
      hint: `${counted(policy.log.length, 'decision')}. Nothing in it is rewritten.`,
      ...openIf(0, '', policy.log.length),
    },
    {
      text: 'Somebody says it is usual or encouraged',
      href: at('lines/claims'),
      hint: `${counted(policy.claims.length, 'claim')} looked at: is the organisation answerable?`,
      ...openIf(0, '', policy.claims.length),
    },
    {
      text: 'Evidence given elsewhere',
      href: at('lines/elsewhere'),
      hint: `Looked at ${counted(policy.elsewhere.length, 'time')}: to a court, an inquest or the press.`,
      ...openIf(0, '', policy.elsewhere.length),
    },
  ]
}

function out({ out: facts }: Facts, at: At): readonly PartRow[] {
  const { report, versions, signed, bundles, disclosure } = facts
  const isSigned = signed.at(-1)?.version === versions
  return [
    {
      text: 'Investigation report',
      href: at('investigation-report'),
      hint: report
        ? `Saved ${counted(versions, 'time')}, signed ${counted(signed.length, 'time')}.`
        : 'Put together from the record when you begin it.',
      ...(report
        ? isSigned
          ? { stands: 'Signed' }
          : { open: signed.length > 0 ? 'Changed since signed' : 'Not signed' }
        : { stands: 'Not begun' }),
    },
    {
      text: 'Decision file',
      href: at('decision-file'),
      hint: 'Who knew, asked and decided what, and when.',
      stands: 'To read or print',
    },
    {
      text: 'Bundles',
      href: at('bundles'),
      hint: `${counted(bundles.length, 'bundle')}: index, pages, both editions.`,
      ...openIf(0, '', bundles.length),
    },
    {
      text: 'Disclosure',
      href: at('disclosure'),
      hint: `${counted(disclosure.length, 'decision')} on what is given to whom.`,
      ...openIf(0, '', disclosure.length),
    },
  ]
}
