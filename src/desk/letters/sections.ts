/** Each thing a letter says, from what is known: nothing where it is not known. */
import type { LetterItemName } from '#casework'
import { actionCodes } from '#law'
import type { LetterSection } from '#papers'
import { fill } from '../words.ts'
import { inWords, type KnownForLetter } from './known.ts'
import catalogue from './letters.en.json' with { type: 'json' }
import { reviewSections } from './sections-review.ts'
import { withdrawalSections } from './sections-withdrawal.ts'

export type SectionOf = (known: KnownForLetter) => LetterSection | undefined
type Written = 'evidence-kept' | 'done' | 'evidence' | 'discrimination' | 'report' | 'words'

const paragraphs = (words: string) => words.split(/\n{2,}/)
const standing =
  (heading: string, ...texts: readonly string[]): SectionOf =>
  () => ({ heading, paragraphs: texts })

/** What only its writer can say. */
function written(name: Written | 'what-was-wrong' | 'next' | 'delay', heading?: string): SectionOf {
  return ({ draft }) => {
    const said = draft.fields[name]
    if (typeof said !== 'string' || said.trim() === '') return undefined
    return { ...(heading ? { heading } : {}), paragraphs: paragraphs(said.trim()) }
  }
}

function ownWords({
  report,
  summary,
  summaryAgreed,
  draft,
}: KnownForLetter): LetterSection | undefined {
  if (!report.words || !summary) return undefined
  return {
    heading: catalogue['own-words'],
    paragraphs: [
      catalogue['own-words.said'],
      ...paragraphs(report.words),
      summaryAgreed ? catalogue['own-words.ours'] : catalogue['own-words.notAgreed'],
      summary,
      // What is decided is no longer a draft of theirs to mend.
      ...(draft.kind === 'outcome' ? [] : [catalogue['own-words.change']]),
    ],
  }
}

function alleged({ facts: { allegations } }: KnownForLetter, of?: string): readonly string[] {
  return allegations
    .filter(({ about }) => !of || about.length === 0 || about.some(one => one === of))
    .map(({ words }) => words)
}

/** Somebody else’s words inside a sentence of ours: its last mark is ours to set. */
const quoted = (words: string) => words.trim().replace(/\.$/, '')

/** What was written down names nobody as “you”: a letter to them says whose words it is in. */
function asWritten(all: readonly string[]): readonly string[] {
  const line = all.length === 1 ? catalogue['allegation.only'] : catalogue.allegation
  return all.map((words, at) => fill(line, { number: String(at + 1), words: quoted(words) }))
}

function allegations(known: KnownForLetter): LetterSection | undefined {
  const list = asWritten(alleged(known))
  if (list.length === 0) return undefined
  const [only, ...more] = list
  return more.length === 0 && only
    ? { heading: catalogue.allegations, paragraphs: [only] }
    : { heading: catalogue.allegations, paragraphs: [catalogue['allegations.first']], list }
}

function outcomeSought({ report }: KnownForLetter): LetterSection | undefined {
  const { remedies, remedyWords } = report
  const list = [
    ...remedies.map(remedy => catalogue[`remedy.${remedy}`]),
    ...(remedyWords ? [fill(catalogue['remedy.words'], { words: quoted(remedyWords) })] : []),
  ]
  if (list.length === 0) return undefined
  const change = catalogue['outcome-sought.change']
  return { heading: catalogue['outcome-sought'], paragraphs: [change], list }
}

function handler({ handler: name, reference }: KnownForLetter): LetterSection | undefined {
  if (!name) return undefined
  const text = fill(catalogue['handler.text'], { name, reference })
  return { heading: catalogue.handler, paragraphs: [text] }
}

function nextUpdate({ nextUpdateBy, address }: KnownForLetter): LetterSection | undefined {
  if (!nextUpdateBy) return undefined
  const text = fill(catalogue['next-update.text'], { day: inWords(nextUpdateBy), address })
  return { heading: catalogue['next-update'], paragraphs: [text] }
}

function record(known: KnownForLetter): LetterSection | undefined {
  const { facts, madeOn, reference, summary } = known
  if (!facts.recorded) return undefined
  return {
    heading: catalogue.record,
    paragraphs: [],
    list: [
      fill(catalogue['record.reference'], { reference }),
      fill(catalogue['record.made'], { day: inWords(madeOn) }),
      fill(catalogue['record.recorded'], { day: inWords(facts.recorded.on) }),
      ...(summary ? [fill(catalogue['record.summary'], { summary })] : []),
    ],
  }
}

/** A copy for whoever is complained against: what concerns them, and none of the rest. */
function copy(known: KnownForLetter): LetterSection | undefined {
  const list = alleged(known, known.draft.to)
  if (!known.facts.recorded || list.length === 0) return undefined
  return { heading: catalogue.copy, paragraphs: [catalogue['copy.first']], list }
}

function identities({ draft, report }: KnownForLetter): LetterSection | undefined {
  const heading = catalogue.identities
  const { identities: shown } = draft.fields
  if (shown === 'hidden') return { heading, paragraphs: [catalogue['identities.hidden']] }
  if (shown !== 'named') return undefined
  return {
    heading,
    paragraphs: [fill(catalogue['identities.named'], { name: report.contact.name })],
  }
}

const grounds: Readonly<Record<string, string>> = {
  'criminal-proceedings': catalogue['ground.criminal-proceedings'],
  'security-or-crime': catalogue['ground.security-or-crime'],
  proportionality: catalogue['ground.proportionality'],
  'public-interest': catalogue['ground.public-interest'],
}

function withheld({ facts, draft }: KnownForLetter): LetterSection | undefined {
  const list = facts.withheld
    .filter(({ from }) => from === draft.to)
    .map(({ what, purpose, retestOn }) =>
      fill(catalogue['withheld.one'], {
        what,
        ground: grounds[purpose] ?? purpose,
        day: inWords(retestOn),
      }),
    )
  if (list.length === 0) return undefined
  return { heading: catalogue.withheld, paragraphs: [catalogue['withheld.first']], list }
}

function referred({ facts }: KnownForLetter): LetterSection | undefined {
  const last = facts.referred.at(-1)
  if (!last) return undefined
  const text = fill(catalogue['referred.text'], { day: inWords(last.on) })
  return { heading: catalogue.referred, paragraphs: [text] }
}

function findings({ facts: { outcome, allegations: all } }: KnownForLetter) {
  if (!outcome || outcome.findings.length === 0) return undefined
  const written = asWritten(all.map(({ words }) => words))
  return {
    heading: catalogue.findings,
    paragraphs: outcome.findings.flatMap(({ allegation, result, reasons }) => [
      written[all.findIndex(({ id }) => id === allegation)] ?? '',
      fill(catalogue['finding.result'], { result }),
      ...paragraphs(reasons),
    ]),
  }
}

/** A whole sentence to them; an action that is in no list of ours is said as it was chosen. */
function actionInWords(name: string): string {
  const code = actionCodes.find(one => one.name === name)?.code
  if (code === 'no-further-action') return catalogue['action.none']
  const [, words] = Object.entries(catalogue).find(([key]) => key === `action.${code}`) ?? []
  return words ?? fill(catalogue['action.other'], { name })
}

function action({ facts: { outcome } }: KnownForLetter): LetterSection | undefined {
  if (!outcome) return undefined
  const list = [...new Set(outcome.findings.flatMap(({ actions }) => actions))].map(actionInWords)
  const { learning } = outcome
  return {
    heading: catalogue.action,
    paragraphs: learning ? [fill(catalogue.learning, { words: learning })] : [],
    list: list.length > 0 ? list : [catalogue['action.none']],
  }
}

export const sections: Readonly<Record<LetterItemName, SectionOf>> = {
  'own-words': ownWords,
  allegations,
  'outcome-sought': outcomeSought,
  invitation: standing(catalogue.invitation, catalogue['invitation.text']),
  routes: standing(
    catalogue.routes,
    catalogue['routes.outside'],
    catalogue['routes.inside'],
    catalogue['routes.ask'],
  ),
  'because-of': standing(catalogue['because-of'], catalogue['because-of.text']),
  needs: standing(catalogue.needs, catalogue['needs.text']),
  'evidence-kept': written('evidence-kept', catalogue['evidence-kept']),
  handler,
  'next-update': nextUpdate,
  record,
  copy,
  identities,
  withheld,
  'not-a-finding': standing(catalogue['not-a-finding'], catalogue['not-a-finding.text']),
  referred,
  'referral-next': standing(catalogue['referral-next'], catalogue['referral-next.text']),
  done: written('done', catalogue.done),
  next: written('next'),
  delay: written('delay'),
  evidence: written('evidence', catalogue.evidence),
  findings,
  discrimination: written('discrimination', catalogue.discrimination),
  action,
  report: written('report', catalogue.report),
  recording: standing(catalogue.recording, catalogue['recording.text']),
  'what-was-wrong': written('what-was-wrong', catalogue['what-was-wrong']),
  words: written('words'),
  ...reviewSections,
  ...withdrawalSections,
}
