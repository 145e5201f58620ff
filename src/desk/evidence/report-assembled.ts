/**
 * A first draft of the investigation report, put together from the record: whoever writes it edits
 * every word. What only a person can say, the analysis and the opinion, is left as a question.
 */
import {
  accountsIn,
  type CodedAllegation,
  type Enquiry,
  type Facts,
  findingOn,
  isUntested,
  marksIn,
  pointsIn,
  positionsOn,
  type ReportSectionName,
  restsOnUntested,
  stances,
  standsUninterviewed,
  testedBy,
} from '#casework'
import { longDay } from '#papers'
import type { MatterView } from '../read-matter.ts'
import { fill } from '../words.ts'
import { citedWords } from './cited-words.ts'
import catalogue from './report.en.json' with { type: 'json' }

type Line = Facts['earlier']['enquiries'][number]
type Marks = (id: string) => string
/** Of what can be cited, by its id: whether its words are kept back with a file. */
type KeptBack = (id: string) => boolean

/** Paragraphs of each section, with their marks in square brackets. */
export function assembledReport(
  view: MatterView,
): Readonly<Record<ReportSectionName, readonly string[]>> | undefined {
  const { facts } = view
  if (!facts) return undefined
  const cited = new Map(citedWords(view).map(one => [one.id, one]))
  const mark: Marks = id => cited.get(id)?.mark ?? ''
  const hides: KeptBack = id => cited.get(id)?.isKeptBack ?? false
  const lines = (which: (line: Line) => boolean) =>
    facts.earlier.enquiries.filter(which).map(one => lineWritten(one, mark, hides))
  const paragraphs: Readonly<Record<ReportSectionName, readonly string[]>> = {
    summary: [summaryOf(facts)],
    alleged: facts.allegations.map(allegedIn),
    investigated: [...lines(one => !isOfDiscrimination(one)), ...policyIn(facts, mark)],
    accounts: accountsWritten(facts, mark, hides),
    facts: pointsIn(facts).map(({ point }) => pointWritten(facts, point, mark, hides)),
    discrimination: lines(isOfDiscrimination),
    'not-obtained': [...notObtained(view, facts, mark), ...notPursued(facts, mark)],
    analysis: facts.allegations.map(({ words }, at) =>
      fill(catalogue.analysis, { n: String(at + 1), words: stopped(words) }),
    ),
    opinion: facts.subjects.map(({ name, rank, number }) =>
      fill(catalogue.opinion, {
        who: [rank, name, number].filter(Boolean).join(' ') || catalogue.nobody,
      }),
    ),
    learning: [],
  }
  const isAlleged = facts.allegations.some(({ codes }) => codes.some(one => one.startsWith('F')))
  return isAlleged ? paragraphs : { ...paragraphs, discrimination: [] }
}

const isOfDiscrimination = ({ kind }: Enquiry) => kind === 'discrimination'

function stopped(words: string): string {
  const said = words.trim()
  // Marks may follow the stop.
  return /[.?!:](?: ?\[[^\]]*\])?$/.test(said) ? said : `${said}.`
}

function summaryOf({ reference, receivedOn, allegations }: Facts): string {
  const count = allegations.length
  return fill(catalogue.summary, {
    reference,
    day: receivedOn ? longDay(receivedOn, 'en') : '',
    allegations:
      count === 1 ? catalogue.oneAllegation : fill(catalogue.allegations, { count: String(count) }),
  })
}

function allegedIn({ words, codes }: CodedAllegation, at: number): string {
  const said = codes.length > 0 ? ` (${codes.join(', ')})` : ''
  return fill(catalogue.alleged, { n: String(at + 1), words: stopped(words), codes: said })
}

function stateOf({ ended }: Line, hides: KeptBack): string {
  if (!ended) return catalogue.lineOpen
  const words = stopped(ended.cites?.some(hides) ? catalogue.restsOnKeptBack : ended.words)
  switch (ended.done) {
    case 'pursued':
      return fill(catalogue.linePursued, { words })
    case 'not-pursued':
      return fill(catalogue.lineNotPursued, { words })
    case 'does-not-apply':
      return fill(catalogue.lineDoesNotApply, { words })
  }
}

function lineWritten(one: Line, mark: Marks, hides: KeptBack): string {
  const state = stateOf(one, hides)
  const said = marksIn(state)
  const marks = [one.enquiry, ...(one.ended?.cites ?? [])].map(mark)
  return fill(catalogue.line, {
    words: stopped(one.words),
    state,
    mark: marks.filter(each => each && !said.includes(each)).join(', '),
  })
}

/** Which they are, and where it is said why: what is said of each is said once. */
function notPursued({ earlier }: Facts, mark: Marks): readonly string[] {
  const all = earlier.enquiries.filter(({ ended }) => ended?.done === 'not-pursued')
  return (['investigated', 'discrimination'] as const).flatMap(section => {
    const here = all.filter(one => isOfDiscrimination(one) === (section === 'discrimination'))
    const marks = here.map(({ enquiry }) => mark(enquiry)).join(', ')
    return here.length > 0
      ? [fill(catalogue.notPursued, { section: catalogue.sections[section], marks })]
      : []
  })
}

function policyIn({ policy }: Facts, mark: Marks): readonly string[] {
  return policy.log.map(({ entry, on, decision, why, instead }) =>
    fill(catalogue.policy, {
      day: longDay(on, 'en'),
      decision: stopped(decision),
      why: stopped(why),
      instead: instead ? fill(catalogue.instead, { words: stopped(instead) }) : '',
      mark: mark(entry),
    }),
  )
}

function accountsWritten(facts: Facts, mark: Marks, hides: KeptBack): readonly string[] {
  return accountsIn(facts)
    .filter(({ account }) => !hides(account))
    .map(({ account, who, form, givenOn, hand, about }) => {
      const said = fill(catalogue.account, {
        who,
        form: catalogue.forms[form],
        day: givenOn ? fill(catalogue.givenOn, { day: longDay(givenOn, 'en') }) : '',
        hand: catalogue[hand],
        about: stopped(about),
        mark: mark(account),
      })
      const tests = testedBy(facts, account).map(({ by, found, passages }) => {
        const marks = passages.map(mark).filter(Boolean).join(', ')
        return fill(catalogue.tested, {
          by: catalogue.ways[by],
          found: stopped(passages.some(hides) ? catalogue.restsOnKeptBack : found),
          marks: marks ? ` [${marks}]` : '',
        })
      })
      const untested = isUntested(facts, account) ? [untestedWords(facts, account)] : []
      return [said, ...tests, ...untested].join(' ')
    })
}

function untestedWords({ proof }: Facts, account: string): string {
  const said = proof.notTested.filter(one => one.account === account && !one.corrects)
  if (said.length === 0) return catalogue.untested
  const why = said.map(one => stopped(one.why)).join(' ')
  return fill(catalogue.untestedBecause, { why })
}

function pointWritten(facts: Facts, point: string, mark: Marks, hides: KeptBack): string {
  const words = pointsIn(facts).find(one => one.point === point)?.words ?? ''
  const positions = positionsOn(facts, point)
  const sides = stances.flatMap(stance => {
    const ids = positions
      .filter(one => one.stance === stance)
      .flatMap(({ account, passages }) => [account, ...passages])
    const marks = [...new Set(ids)].map(mark).filter(Boolean)
    return marks.length > 0 ? [fill(catalogue[stance], { marks: `[${marks.join(', ')}]` })] : []
  })
  return fill(catalogue.point, {
    words: stopped(words),
    positions: sides.join(' ') || catalogue.noPosition,
    found: foundOf(facts, point, mark, hides),
  })
}

function foundOf(facts: Facts, point: string, mark: Marks, hides: KeptBack): string {
  const found = findingOn(facts, point)
  if (!found) return catalogue.notFound
  const why = stopped(found.reliedOn.some(hides) ? catalogue.restsOnKeptBack : found.why)
  return [
    fill(catalogue[found.found], { why, mark: mark(found.finding) }),
    ...found.contrary.map(({ account, dealt }) =>
      fill(catalogue.dealt, {
        mark: mark(account),
        dealt: stopped(hides(account) ? catalogue.restsOnKeptBack : dealt),
      }),
    ),
    ...(restsOnUntested(facts, found).length > 0 ? [catalogue.leans] : []),
  ].join(' ')
}

function notObtained({ documents }: MatterView, facts: Facts, mark: Marks): readonly string[] {
  const kept = facts.preserved
    .flatMap(one => one.kept)
    .filter(({ state }) => state === 'not-available')
  const unread = documents.filter(
    ({ read, privilege, restrictedSource }) =>
      read?.type === 'Unreadable' && privilege === 'none' && !restrictedSource,
  )
  return [
    ...kept.map(({ what, why }) => fill(catalogue.notKept, { what, why: stopped(why ?? '') })),
    ...facts.material.faults.map(({ document, found }) =>
      fill(catalogue[`fault-${found}`], { mark: mark(document) }),
    ),
    ...unread.map(({ document }) => fill(catalogue.unread, { mark: mark(document) })),
    ...facts.interviewing.notInterviewed
      .filter(one => standsUninterviewed(facts, one))
      .map(({ why }) => fill(catalogue.notInterviewed, { why: stopped(why) })),
  ]
}
