/** A coroner's investigation: telling the family of it, how long it takes, and when it waits. */
import { duty, spell } from '../duty.ts'
import {
  asSoonAsPracticable,
  daysAfter,
  daysBeginningWith,
  monthsAfter,
  workingDaysAfter,
} from '../limit.ts'
import { power, standard, standingDuty } from '../statement.ts'
import { concluded, coroners } from './coroners-own.ts'
import { act, actSchedule, commencement, inquests, investigations } from './instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const
const reported = { reading: 'each', happenings: ['death-reported-to-coroner'] } as const
const family = { ...coroners, owedTo: ['coroner-interested-person'] } as const

export const mustInvestigate = standingDuty({
  ...statute,
  id: 'coroner.duty',
  cite: act('1'),
  title: 'Deaths a coroner investigates',
  says: `A coroner who has reason to suspect that a death was violent or unnatural, that its cause is not
    known, or that it came in custody or other state detention, investigates it.`,
  confidence: 'read',
  bearer: ['coroner'],
})

export const tellFamily = duty({
  ...family,
  id: 'coroner.inform-start',
  cite: investigations('6'),
  title: 'Tell the family that the coroner is investigating',
  says: `The coroner tries to find the next of kin or the personal representative, and tells them that an
    investigation is to begin.`,
  runsFrom: [{ reading: 'each', happenings: ['coroner-investigation-began'] }],
  once: true,
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'family-told-of-investigation', by: ['coroner'], toRecipient: true }],
  endsWith: [concluded],
  changes: 'It has no date. It begins with the decision to investigate.',
})

export const explainDelay = duty({
  ...family,
  id: 'coroner.body-delay',
  cite: investigations('20(2)'),
  title: 'Tell the family why the body cannot be released yet',
  says: `Where the body cannot be released within twenty-eight days of the coroner being made aware of the
    death, the coroner tells the next of kin or the personal representative why.`,
  runsFrom: [
    {
      reading: 'spells',
      happenings: ['death-reported-to-coroner'],
      spells: [daysAfter(28)],
      endedBy: ['body-released'],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'body-delay-explained', by: ['coroner'], toRecipient: true, standing: true }],
  endsWith: [{ happened: 'body-released' }],
  changes: `It begins once the twenty-eight days have run. A body released in time asks for nothing, and
    reasons given sooner count.`,
})

export const tellOfTransfer = duty({
  ...family,
  id: 'coroner.transfer',
  cite: investigations('18'),
  title: 'Tell the family that another coroner has taken over',
  says: `A coroner who takes an investigation over tells the next of kin or the personal representative,
    and everyone else known to have a place, within five working days.`,
  runsFrom: [{ reading: 'each', happenings: ['coroner-investigation-transferred'] }],
  limit: workingDaysAfter(5),
  metBy: [{ happened: 'transfer-notified', by: ['coroner'], toRecipient: true }],
  endsWith: [concluded],
  changes: `A transfer on another day would move it. Weekends and bank holidays in England and Wales are
    not counted.`,
})

export const completeInTime = duty({
  ...coroners,
  id: 'inquest.target-6m',
  cite: inquests('8'),
  title: 'Complete the inquest',
  says: `Within six months of the coroner being made aware of the death, or as soon after that as is
    reasonably practicable: so it is aimed at, and never overdue.`,
  owedTo: null,
  once: true,
  runsFrom: [reported],
  limit: monthsAfter(6),
  runsOn: true,
  metBy: [concluded],
  endsWith: [],
  changes: `The day the coroner was made aware moves it. The rule itself goes on after six months, so the
    day passing puts nobody in breach.`,
})

export const tellChiefCoroner = duty({
  ...coroners,
  id: 'inquest.report-12m',
  cite: investigations('26'),
  title: 'Tell the Chief Coroner that it has taken more than a year',
  says: `Where the investigation has not ended within a year of the death being reported, the coroner tells
    the Chief Coroner as soon as reasonably practicable, with the reasons; and again when it ends.`,
  owedTo: ['chief-coroner'],
  runsFrom: [
    {
      reading: 'spells',
      happenings: ['death-reported-to-coroner'],
      spells: [monthsAfter(12)],
      endedBy: ['inquest-concluded'],
    },
    {
      reading: 'next',
      happenings: ['inquest-concluded'],
      after: 'death-reported-to-coroner',
      past: monthsAfter(12),
      by: ['coroner'],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'chief-coroner-told', by: ['coroner'] }],
  endsWith: [concluded],
  changes: `The day the death was reported moves it. It has no last day: it begins when the year has run,
    and once more at the end.`,
})

export const suspendWhenAsked = spell({
  ...coroners,
  ...statute,
  id: 'inquest.suspend.request',
  cite: actSchedule(1, '1'),
  title: 'The investigation waits for a prosecuting authority',
  says: `The coroner suspends the investigation where a prosecuting authority asks, because somebody may be
    charged with a homicide or a related offence: for twenty-eight days, the day it takes effect
    being the first, or for longer if the coroner says so. It may be extended again and again.`,
  owedTo: null,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['inquest-suspended'],
      by: ['coroner'],
      where: { detail: 'ground', is: 'prosecutor-asked' },
      orLonger: { detail: 'days' },
    },
  ],
  limit: daysBeginningWith(28),
  extendable: { rule: 'inquest.suspend.request', by: ['coroner'] },
  metBy: [],
  endsWith: [{ happened: 'inquest-resumed', by: ['coroner'] }, concluded],
  changes: `The day it takes effect, a longer time set then, and every extension the coroner gives move it.
    Weekends and holidays count.`,
})

export const suspendWhenCharged = standingDuty({
  ...statute,
  id: 'inquest.suspend.charged',
  cite: actSchedule(1, '2'),
  title: 'The investigation waits for a trial',
  says: `Once somebody is charged with a homicide or a related offence the coroner suspends the
    investigation. There are exceptions.`,
  confidence: 'recall',
  bearer: ['coroner'],
  caution: 'The exceptions were not read.',
})

export const suspendOtherwise = power({
  ...statute,
  id: 'inquest.suspend.general',
  cite: actSchedule(1, '5'),
  title: 'The investigation waits for another good reason',
  says: `A coroner may suspend for any other reason that makes it right, such as an investigation by the
    IOPC or a force that is still going on.`,
  confidence: 'read',
  holder: ['coroner'],
  doneBy: ['inquest-suspended'],
  caution: 'Only the heading was read.',
})

export const resumeAfter = standard({
  ...statute,
  id: 'inquest.resume',
  cite: actSchedule(1, '7-11'),
  title: 'Taking the investigation up again',
  says: `What it waited for decides when it goes on. After a trial the coroner goes on only with sufficient
    reason, and finds nothing that contradicts how the trial ended.`,
  confidence: 'recall',
  decider: ['coroner'],
})
