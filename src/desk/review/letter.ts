/** The letter that tells what a review decided, to each who must be told, each in its own words. */
import type { ReviewFacts } from '#casework'
import type { Day } from '#kernel'
import { type Letter, type LetterSection, longDay } from '#papers'
import type { Authority } from '../bench.ts'
import { fill } from '../words.ts'
import catalogue from './letter.en.json' with { type: 'json' }

/** The complainant, the force, or somebody complained against. */
export type Reader = 'complainant' | 'force' | 'subject'

export type DecisionLetter = Readonly<{
  body: Authority
  force: Authority
  reference: string
  review: ReviewFacts
  complainant: string
  to: Readonly<{ reader: Reader; name: string; address: readonly string[] }>
  on: Day
  signed: string
}>

const paragraphs = (words: string) => words.split(/\n{2,}/)

function greetingOf({ reader, name }: DecisionLetter['to']): string {
  if (reader === 'complainant') return fill(catalogue.greeting, { name })
  return reader === 'force' ? catalogue['greeting.force'] : catalogue['greeting.subject']
}

function partsOf(
  { parts = [] }: NonNullable<ReviewFacts['decided']>,
  reader: Reader,
): readonly string[] {
  const names = {
    findings: catalogue['part.findings'],
    determinations: catalogue['part.determinations'],
    action: catalogue['part.action'],
    told: catalogue[reader === 'complainant' ? 'part.told.you' : 'part.told'],
  }
  return parts.map(({ part, reasonable, why }) =>
    fill(catalogue[reasonable ? 'part.yes' : 'part.no'], { part: names[part], why }).trim(),
  )
}

function recommended({ review, force, to }: DecisionLetter): readonly LetterSection[] {
  const made = review.decided?.recommendations ?? []
  const next =
    made.length === 0
      ? catalogue['next.none']
      : fill(catalogue[`next.recommended.${to.reader}`], { force: force.name })
  const list = made.map(({ kind, words }) =>
    fill(catalogue.one, { kind: catalogue[`kind.${kind}`], words }),
  )
  const asked =
    made.length === 0
      ? { paragraphs: [catalogue['recommendations.none']] }
      : {
          paragraphs: [fill(catalogue.recommendations, { force: force.name })],
          list,
        }
  return [
    { heading: catalogue.recommendationsHeading, ...asked },
    { heading: catalogue.nextHeading, paragraphs: [next] },
  ]
}

function decidedSections(of: DecisionLetter): readonly LetterSection[] {
  const { review, force, reference, complainant, to } = of
  const { decided, refused } = review
  if (refused)
    return [
      {
        heading: catalogue.refusedHeading,
        paragraphs: [catalogue.refused, ...paragraphs(refused.why)],
      },
    ]
  if (!decided) return []
  const opening = fill(catalogue[`opening.${to.reader}`], {
    appliedOn: longDay(review.on, 'en'),
    force: force.name,
    reference,
    complainant,
  })
  const test = catalogue[to.reader === 'complainant' ? 'test' : 'test.other']
  return [
    { paragraphs: [opening] },
    { heading: catalogue.testHeading, paragraphs: [test] },
    {
      heading: catalogue.decisionHeading,
      paragraphs: [catalogue[decided.reasonable ? 'decision.yes' : 'decision.no']],
      list: partsOf(decided, to.reader),
    },
    { heading: catalogue.reasonsHeading, paragraphs: paragraphs(decided.reasons) },
    ...recommended(of),
  ]
}

function headingOf({ review, to: { reader }, reference }: DecisionLetter): string {
  if (review.refused && reader === 'complainant') return catalogue['heading.refused']
  return fill(catalogue[`heading.${reader}`], { reference })
}

export function decisionLetter(of: DecisionLetter): Letter {
  const { body, reference, to, on, signed } = of
  return {
    language: 'en',
    authority: body,
    to: { name: to.name, address: to.address },
    reference,
    date: on,
    greeting: greetingOf(to),
    heading: headingOf(of),
    sections: [
      ...decidedSections(of),
      { heading: catalogue.furtherHeading, paragraphs: [catalogue.further] },
    ],
    closing: catalogue.closing,
    signed: { name: signed, role: fill(catalogue.role, { body: body.name }) },
  }
}
