/** What discrimination is, and where it counts. */
import { classification, definition, exception, standard, standingDuty } from '../statement.ts'
import { commencement, sameDisadvantageBegan, section } from './instrument.ts'

const recalled = {
  tier: 'statute',
  confidence: 'recall',
  inForce: { from: commencement },
} as const

export const characteristics = classification({
  ...recalled,
  id: 'ea.pc',
  cite: section('4-12'),
  title: 'The protected characteristics',
  says: `Age; disability; gender reassignment; marriage and civil partnership; pregnancy and maternity; race,
    which is colour, nationality and ethnic or national origins; religion or belief, or having none;
    sex; sexual orientation. Sex is biological sex (Supreme Court, 16 April 2025): sex and gender
    reassignment are two things, and an allegation may be of both.`,
  of: 'what somebody is treated differently for',
  values: [
    'age',
    'disability',
    'gender-reassignment',
    'marriage-and-civil-partnership',
    'pregnancy-and-maternity',
    'race',
    'religion-or-belief',
    'sex',
    'sexual-orientation',
  ],
})

export const publicFunctions = definition({
  ...recalled,
  id: 'ea.public-function',
  cite: section('29(1)-(2), (6)-(7), 28(1)'),
  title: 'Services and public functions',
  says: `Nobody may discriminate in giving a service, or in a public function that is no service; to arrest,
    search, hold or investigate somebody is one or the other. Marriage and civil partnership, and
    the age of anyone under eighteen, are left out there. Such an allegation is recorded and coded
    all the same, and the Standards ask about it.`,
})

export const direct = definition({
  ...recalled,
  id: 'ea.direct',
  cite: section('13'),
  title: 'Direct discrimination',
  says: `Treated less well than somebody in no materially different position was or would be, because of a
    characteristic: their own, one they are taken to have, or one of somebody they are with. Why the
    officer did it does not matter, and only for age can it be justified.`,
})

export const arising = definition({
  ...recalled,
  id: 'ea.arising',
  cite: section('15'),
  title: 'Discrimination arising from disability',
  says: `Treated unfavourably because of something that comes of a disability the other knew of or should
    have, without justification. Nobody need have been treated better.`,
})

export const indirect = definition({
  ...recalled,
  id: 'ea.indirect',
  cite: section('19'),
  title: 'Indirect discrimination',
  says: `A rule or practice that goes for everybody, that puts those who share a characteristic at a
    particular disadvantage, and this person too, and that is no proportionate means to a legitimate
    end. Often it lies in a policy, a briefing or an order. Pregnancy and maternity are left out.
    Since ${sameDisadvantageBegan} somebody put at the same disadvantage counts without sharing the
    characteristic (s.19A).`,
})

export const adjustments = standingDuty({
  ...recalled,
  id: 'ea.adjustments',
  cite: section('20-21, 29(7), Sch. 2'),
  title: 'Make adjustments for disabled people',
  says: `Whoever carries out a service or a public function makes reasonable adjustments where disabled people
    would be at a substantial disadvantage, and thinks of them beforehand.`,
  bearer: ['chief-officer', 'local-policing-body', 'director-general'],
})

export const victimised = definition({
  ...recalled,
  id: 'ea.victim',
  cite: section('27'),
  title: 'Victimisation',
  says: `Put at a disadvantage for having done, or being thought about to do, a protected act: bringing
    proceedings under the Act, giving evidence, or saying in any words that somebody broke it. A
    complaint of discrimination by the police is one. What is both false and said in bad faith is
    not protected. Nobody need have been treated better.`,
})

export const harassmentGap = exception({
  ...recalled,
  id: 'ea.harass-gap',
  cite: section('29(8), 212(5)'),
  title: 'Harassment with police: not for religion or belief, nor sexual orientation',
  says: `In services and public functions section 26 does not reach religion or belief, or sexual
    orientation. The same conduct is then asked about as direct discrimination, of which it can be
    the disadvantage.`,
})

export const burden = standard({
  ...recalled,
  id: 'ea.burden',
  cite: section('136'),
  title: 'Who has to prove what in court',
  says: `Where facts are shown from which a court could find that the Act was broken if nothing explained
    them, it must find so unless the other side shows that it was not. It is the rule of a court, and
    not of an investigation.`,
  confidence: 'read',
  decider: ['court'],
  caution: 'Read in a summary.',
})
