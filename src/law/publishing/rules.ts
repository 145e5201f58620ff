/** What has to be asked before an outcome or a notice of a hearing is public. */
import { day } from '#kernel'
import type { Rule } from '../rule.ts'
import { gate } from '../statement.ts'
import { anonymityAct, contemptAct, youthAct } from './instrument.ts'

const published = ['public-notice-published', 'outcome-published'] as const

const lifelong = gate({
  id: 'publish.anonymity',
  cite: anonymityAct('1'),
  tier: 'statute',
  inForce: { from: day('1992-08-01') },
  title: 'Anonymity for life after an alleged sexual offence',
  says: `Once it is alleged that a listed sexual offence was committed against somebody, nothing may be
    published in their lifetime that is likely to lead the public to identify them as that person: a name,
    an address, a school, a place of work, a picture, or details that do so together.`,
  confidence: 'read',
  caution: 'Section 1 was read as it stood in 2004; which offences are listed was not.',
  before: published,
  asks: ['Is everybody kept from being identified against whom such an offence is alleged?'],
  answer: 'refuses',
})

const activeProceedings = gate({
  id: 'publish.active-proceedings',
  cite: contemptAct('2'),
  tier: 'statute',
  inForce: { from: day('1981-08-27') },
  title: 'Nothing that could seriously prejudice active court proceedings',
  says: `While proceedings in court are active, a publication that creates a substantial risk of seriously
    impeding or prejudicing them can be a contempt of court, whatever was intended.`,
  confidence: 'read',
  caution:
    'When proceedings count as active is in Schedule 1, of which only the beginning was read.',
  before: published,
  asks: ['Are no criminal proceedings active, or was the prosecutor asked and content?'],
  answer: 'refuses',
})

const inquest = gate({
  id: 'publish.inquest',
  cite: contemptAct('4'),
  tier: 'statute',
  inForce: { from: day('1981-08-27') },
  title: 'What a coroner or a court has restricted',
  says: `An inquest is a court: a coroner may order that a report be put off, or that a name or a matter be
    kept back, and an inquest that has been opened can be prejudiced as a trial can.`,
  confidence: 'recall',
  before: published,
  asks: ['Does no inquest, and nothing a coroner ordered, restrict it?'],
  answer: 'warns',
})

const children = gate({
  id: 'publish.children',
  cite: youthAct('45'),
  tier: 'statute',
  inForce: { from: day('2015-04-13') },
  title: 'Children, and what a court has ordered',
  says: `A court may direct that nothing be published that identifies a child in proceedings before it; in
    youth courts and family courts that largely holds without one. What identifies a child is kept back in
    any case, and every order of a court is kept to.`,
  confidence: 'recall',
  before: published,
  asks: ['Is no child identified, and no order of a court broken?'],
  answer: 'warns',
})

export const publishingRules: readonly Rule[] = [lifelong, activeProceedings, inquest, children]
