/**
 * What a complaint is, and who can make one.
 *
 * Standing is asked of what the person claims, not of what is proved. Only a complaint that
 * certainly fails is left out; where an answer is not known the duties run, and say so.
 */

import { duty } from '../duty.ts'
import { all, any, fact, not, type Test } from '../engine/tests-of-fact.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { noFurtherSteps, reachedTheAuthority } from '../starts-and-ends.ts'
import { definition } from '../statement.ts'
import { commencement, section } from './instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const

export const complaintMeans = definition({
  ...statute,
  id: 'complaints.def-complaint',
  cite: section('12(1)'),
  title: 'What a complaint is',
  says: `A complaint is any expression of dissatisfaction with a police force, written or not, by a
    member of the public or by someone for them.`,
  confidence: 'read',
})

export const standingForConduct = definition({
  ...statute,
  id: 'complaints.standing-conduct',
  statedBy: ['who.complain'],
  cite: section('12(1A)(a), (1B)'),
  title: 'Who can complain about what someone did',
  says: `About the conduct of a person serving with the police, a complaint can come from the person
    it was done to, from someone who says it adversely affected them, or from someone who says they
    witnessed it.`,
  confidence: 'read-part',
})

export const standingOtherwise = definition({
  ...statute,
  id: 'complaints.standing-other',
  cite: section('12(1A)(b)'),
  title: 'Who can complain about a policy or service',
  says: `About anything but an individual's conduct, a complaint can come only from someone it has
    adversely affected. Having witnessed it is not enough.`,
  confidence: 'read',
})

export const affectedLimit = definition({
  ...statute,
  id: 'complaints.standing-affected-limit',
  cite: section('12(3)-(4)'),
  title: 'When someone else is adversely affected by conduct',
  says: `Someone other than the person it was done to counts as adversely affected if they were there
    or near enough to see or hear it or its effects, or if the effect came from, or was made worse
    by, already knowing the person it was done to.`,
  confidence: 'read',
})

export const witnessLimit = definition({
  ...statute,
  id: 'complaints.standing-witness-limit',
  statedBy: ['who.witness'],
  cite: section('12(5)'),
  title: 'Who counts as a witness',
  says: `A witness is someone whose knowledge would let them give admissible evidence, or who holds
    something that would be admissible evidence. Seeing a broadcast or a shared clip is not enough.`,
  confidence: 'read',
})

export const representative = duty({
  ...statute,
  id: 'complaints.representative',
  statedBy: ['who.behalf'],
  cite: section('12(6)'),
  title: 'Show the written consent of the person complained for',
  says: `Someone may complain for another person if they hold, and can show, that person's written
    consent, or belong to a body the Director General has designated for it.`,
  confidence: 'read',
  governs: { kinds: ['complaint'], where: ['for-someone-without-known-consent'] },
  bearer: 'representative',
  owedTo: ['appropriate-authority'],
  once: true,
  runsFrom: [reachedTheAuthority],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'written-consent-filed', standing: true }],
  endsWith: [noFurtherSteps],
  subjectTo: [],
  changes: `It has no date. A body the Director General has designated needs no consent. What is owed to
    the complainant is owed meanwhile.`,
})

export const conductMatterMeans = definition({
  ...statute,
  id: 'complaints.def-conduct-matter',
  cite: section('12(2)'),
  title: 'What a conduct matter is',
  says: `A conduct matter is one that has not been complained about, where something indicates that a
    person serving with the police may have committed a crime or behaved so as to justify
    disciplinary proceedings.`,
  confidence: 'read',
})

export const dsiMatterMeans = definition({
  ...statute,
  id: 'complaints.def-dsi',
  cite: section('12(2A)-(2D)'),
  title: 'What a death or serious injury matter is',
  says: `A person died or was seriously injured, nobody has complained and it is not a conduct matter,
    and the person was in custody at the time, or had contact with the police that may have caused
    or contributed to it.`,
  confidence: 'recall',
})

export const peopleServing = definition({
  ...statute,
  id: 'complaints.def-serving',
  cite: section('12(7)'),
  title: 'Who serves with the police',
  says: `Police officers, special constables, police staff under the chief officer and designated
    volunteers. Contractors come in only by provisions of their own.`,
  confidence: 'recall',
})

const affectedByConduct = all('adverselyAffected', any('presentOrNear', 'victimAlreadyKnown'))

/** How each standing is made out, in the order they are tried. */
export const standings = [
  { standing: 'representative', rule: representative, test: fact('writtenConsent'), acting: true },
  {
    standing: 'conduct-done-to',
    rule: standingForConduct,
    test: all('aboutConduct', 'conductDoneToThem'),
  },
  {
    standing: 'adversely-affected',
    rule: affectedLimit,
    test: all('aboutConduct', affectedByConduct),
  },
  {
    standing: 'adversely-affected',
    rule: standingOtherwise,
    test: all(not('aboutConduct'), 'adverselyAffected'),
  },
  {
    standing: 'witness',
    rule: witnessLimit,
    test: all('aboutConduct', any('firstHandKnowledge', 'holdsAdmissibleEvidence')),
  },
] as const satisfies readonly {
  standing: string
  rule: { id: string }
  test: Test
  acting?: true
}[]
