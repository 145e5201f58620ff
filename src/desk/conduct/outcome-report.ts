/** The report of a panel: what it found, why, and what follows, in that order. */
import type { Considered, Factor } from '#casework'
import { londonDay } from '#kernel'
import { ruleById } from '#law'
import { type Dossier, longDay } from '#papers'
import { fill } from '../words.ts'
import catalogue from './outcome-report.en.json' with { type: 'json' }
import type { PanelRoom } from './panel-room.ts'

/** What each outcome is called inside a sentence. */
export const outcomeNames = catalogue.actions
export const levelNames = catalogue.levels
export const foundNames = catalogue.findings

type Paragraph = Dossier['sections'][number]['paragraphs'][number]
const plain = (...all: readonly (string | undefined)[]): readonly Paragraph[] =>
  all.flatMap(words => (words?.trim() ? [{ words }] : []))

function factorTitle(factor: string): string {
  return ruleById(factor)?.title ?? catalogue.other
}

function weighed(factors: readonly Factor[] = [], not: readonly Considered[] = []) {
  return [
    ...factors.map(({ factor, why, evidence }) => ({
      words: fill(catalogue.factor, { title: factorTitle(factor), why }),
      notes: [fill(catalogue.shown, { evidence })],
    })),
    ...not.map(({ factor, why }) => ({
      words: fill(catalogue.notRelied, { title: factorTitle(factor), why }),
    })),
  ]
}

/** Undefined before the chair has signed. */
export function outcomeReport(
  room: PanelRoom,
  { authority }: Readonly<{ authority: string }>,
): Dossier | undefined {
  const { standing, reference, officer } = room
  const { finding, proposed, seriousness, overall, publicInterest, mitigation, signed } = standing
  const chair = signed.find(({ chairs }) => chairs)
  const at = chair && room.entered[chair.entry]?.at
  if (!finding || !proposed || !chair || !at) return undefined
  const on = londonDay(at)
  const { culpability, harm, aggravating, mitigating } = seriousness
  const sections = [
    { heading: catalogue.finding, paragraphs: foundIn(room) },
    {
      heading: catalogue.culpability,
      paragraphs: [
        ...weighed(culpability?.factors, culpability?.considered),
        ...plain(culpability?.words),
      ],
    },
    { heading: catalogue.harm, paragraphs: [...weighed(harm?.factors), ...plain(harm?.words)] },
    {
      heading: catalogue.seriousness,
      paragraphs: [
        ...weighed(aggravating?.factors),
        ...plain(aggravating?.words),
        ...weighed(mitigating?.factors),
        ...plain(mitigating?.words, overall?.overall),
      ],
    },
    {
      heading: catalogue.interest,
      paragraphs: plain(
        publicInterest?.confidence,
        publicInterest?.standards,
        publicInterest?.protecting,
      ),
    },
    { heading: catalogue.person, paragraphs: personIn(mitigation) },
    { heading: catalogue.lesser, paragraphs: lessIn(room) },
    { heading: catalogue.outcome, paragraphs: outcomeIn(room) },
  ]
  const who = [officer.rank, officer.name].filter(Boolean).join(' ')
  return {
    ...{ language: 'en', authority, heading: catalogue.heading, date: on },
    facts: [
      [catalogue.reference, reference],
      [catalogue.officer, who],
      [catalogue.date, longDay(on, 'en')],
    ],
    sections: sections.filter(({ paragraphs }) => paragraphs.length > 0),
    signed: { name: chair.name, role: catalogue.role },
    foot: fill(catalogue.foot, { reference, heading: catalogue.heading }),
    marking: catalogue.marking,
  }
}

function foundIn({ standing, allegations }: PanelRoom): readonly Paragraph[] {
  const { finding } = standing
  if (!finding) return []
  const each = finding.allegations.map(one => ({
    words: fill(catalogue.found, {
      allegation: allegations.find(({ id }) => id === one.allegation)?.words ?? '',
      found: catalogue.findings[one.found],
      level: catalogue.levels[one.level],
      facts: one.facts,
      why: one.why,
    }).trim(),
  }))
  const level = catalogue.levels[finding.level]
  return [...each, { words: fill(catalogue.overallFinding, { level }) }]
}

function personIn(mitigation: PanelRoom['standing']['mitigation']): readonly Paragraph[] {
  if (!mitigation) return []
  const { record, admission, testimonials, weight } = mitigation
  const cards = testimonials.map(({ writer, relation, toldFinding, askedBy }) => ({
    words: fill(catalogue.testimonial, {
      ...{ writer, relation, asked: askedBy },
      told: catalogue.answers[toldFinding],
    }),
  }))
  const put = [...plain(record, admission), ...cards]
  return [...(put.length > 0 ? put : plain(catalogue.noMitigation)), ...plain(weight)]
}

function lessIn({ standing, law }: PanelRoom): readonly Paragraph[] {
  const { proposed } = standing
  if (!proposed) return []
  const none = law.may.presumed !== null && proposed.exceptional.length === 0
  return [
    ...proposed.exceptional.map(one => ({ words: fill(catalogue.exceptional, one) })),
    ...(none ? plain(catalogue.noneExceptional) : []),
    ...proposed.lesser.map(({ action, why }) => ({
      words: fill(catalogue.notLess, { action: catalogue.actions[action], why }),
    })),
  ]
}

function outcomeIn({ standing }: PanelRoom): readonly Paragraph[] {
  const { proposed, signed } = standing
  if (!proposed) return []
  const { action, months, purposes } = proposed
  const words = fill(catalogue.decided, {
    action: catalogue.actions[action],
    months: months === undefined ? '' : fill(catalogue.months, { months: String(months) }),
  })
  const names = signed.map(({ name }) => name).join(', ')
  return plain(words, purposes, fill(catalogue.signed, { names }))
}
