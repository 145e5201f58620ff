/** The mistakes the reference file on complaints warns of, by the number of section and place. */
import { day } from '#kernel'
import { type ClassifiedMatter, classify } from './classify/classify.ts'
import type { LawCase } from './format/case.ts'
import { type ReviewOfMatter, reviewBody } from './review-body/review-body.ts'

export const complaintTraps = {
  '2': 'merging logged, recorded and investigated',
  '4.1': 'asking first whether the allegation is true',
  '8': 'letters from the force where the IOPC has the conduct of the case',
  '13.1': 'codes that do not exist',
  '13.4': 'words of the time before 2020',
  '17.1': 'moving the referral off a closed day, or starting it at the wrong event',
  '17.2': 'updates by a fixed schedule, or stopped by suspension or referral',
  '17.3': 'the 28 days of a review: first day, extension and transit',
  '17.4': 'a review body chosen by outcome or by handler',
  '17.5': 'recording that waits for a reason',
  '17.6': 'an appeal, local resolution, disapplication or a time bar',
  '17.7': 'asking for contact, want of consent or proof of abuse of position',
  '17.8': 'discrimination alone as a criterion, or hate crime only',
  '17.9': 'the special procedure for staff, or not by itself for conduct matters',
  '17.10': 'prejudice or suspension that holds back the report to the IOPC',
  '17.11': 'a policing body that directs',
  '17.12': 'harassment for religion or orientation, and limits a complaint would stop',
  '17.13': 'a review for officers or interested persons',
  '17.14': 'the end of the day in UTC',
  '17.15': 'one text for every case',
} as const
export type ComplaintTrap = keyof typeof complaintTraps

/** The name of a test that fails when the trap is fallen into. */
export function trap(number: ComplaintTrap, title: string): string {
  return `trap ${number} (${complaintTraps[number]}): ${title}`
}

/** The first matter, or the one named, as it is classified that day. */
export function classified(lawCase: LawCase, on: string, id?: string): ClassifiedMatter {
  const { matters } = classify(lawCase, { on: day(on) })
  const found = matters.find(each => id === undefined || each.id === id)
  if (!found || found.state === 'not-encoded') throw new Error('not classified')
  return found
}

/** Its review, as it would be that day. */
export function reviewIn(lawCase: LawCase, on: string, id?: string): ReviewOfMatter {
  const { matters } = reviewBody(lawCase, { on: day(on) })
  const found = matters.find(each => id === undefined || each.id === id)
  if (!found) throw new Error('no such matter')
  return found
}
