/** What was and is public of these proceedings: until when, since when not, and why. */
import {
  type Publication,
  pressLineAbout,
  pressLinesOf,
  pressLinesToPutRight,
  publicationsOf,
} from '#casework'
import type { Desk } from '#desk'
import { addDays, type Day } from '#kernel'
import { type DateWords, dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { capital } from '../../../panel/words.ts'
import { headOf, mayRead } from '../../matter-frame.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'
import {
  nameOf,
  pressLineWords,
  publicAddress,
  publishableWords,
  whyPutRightWords,
} from './words.ts'

function stateOf({ published, down, stillUp }: Publication) {
  if (stillUp.length > 0) return { text: 'Still up', classes: 'govuk-tag--red' }
  if (down) return { text: 'Taken down', classes: 'govuk-tag--grey' }
  return published
    ? { text: 'Public', classes: 'govuk-tag--green' }
    : { text: 'Being prepared', classes: 'govuk-tag--blue' }
}

type Looked = Awaited<ReturnType<Desk['conduct']['weeklyLook']>>

/** Not looked for although something came down more than a week and a day ago. */
function isMissed(all: readonly Publication[], weekly: Looked, today: Day): boolean {
  const since = addDays(today, -8)
  const isOwed = all.some(({ down }) => down !== undefined && down.on < since)
  return weekly?.isLate || (isOwed && !weekly?.last)
}

/** The last look whether all that came down is gone, in words. */
function lookOf(weekly: Looked, { moment }: DateWords) {
  if (!weekly?.last) return undefined
  const { at, looked, stillUp } = weekly.last
  const of = looked === 1 ? 'one publication' : `${looked} publications`
  const found = stillUp === 0 ? 'Nothing was found of any.' : `${stillUp} could still be read.`
  return `Candour last looked by itself on ${moment(at)}, for ${of} of this force that came down. ${found}`
}

/** What reporters were given, or are to be: newest last, and what no longer stands of it. */
function pressLinesIn({ events, facts, officer, at }: OfficerView, here: AtOfficer) {
  const { day } = dateWords(here)
  const wrong = pressLinesToPutRight(facts, officer.subject)
  return pressLinesOf(events).map(({ publication, what, considered, issued, told }) => {
    const why = wrong.find(one => one.publication === publication)?.why
    const { heading } = issued ?? considered
    const isOpen = !issued && what === pressLineAbout(events)
    return {
      heading: here.hideNames || !heading ? capital(pressLineWords[what]) : heading,
      // What it says may name somebody.
      words: here.hideNames ? 'Not shown while names are hidden' : (issued ?? considered).words,
      state: lineState(issued !== undefined, why !== undefined),
      why: why && whyPutRightWords[why],
      on: issued && day(issued.on),
      to: issued && `${issued.to}, by ${issued.by}`,
      waived: issued?.waived?.why,
      told: told && `${day(told.on)}, by ${told.by}. ${told.how}`,
      ...(isOpen ? { href: `${at}/publish/press-line` } : {}),
    }
  })
}

function lineState(isIssued: boolean, isWrong: boolean) {
  if (isWrong) return { text: 'To put right', classes: 'govuk-tag--red' }
  return isIssued
    ? { text: 'Given out', classes: 'govuk-tag--green' }
    : { text: 'Not given out', classes: 'govuk-tag--blue' }
}

export const publicOf = page({
  path: '/work/matters/:matter/conduct/:officer/public',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/after/public.njk',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const words = dateWords(here)
    const { day } = words
    const all = publicationsOf(found.events)
    const weekly = await desk.conduct.weeklyLook(here.as)
    return {
      head: headOf(found.view, here, 'conduct'),
      part: 'Proceedings',
      who: found.who,
      list: found.at,
      weekly: lookOf(weekly, words),
      isMissed: isMissed(all, weekly, found.task.today),
      pressLines: pressLinesIn(found, here),
      isStillUp: all.some(({ stillUp }) => stillUp.length > 0),
      canTakeDown: all.some(({ published, down }) => published && !down),
      publications: all.map(one => {
        const { publication, what, published, down, stillUp, considered } = one
        const heading = published?.heading ?? considered?.heading ?? ''
        return {
          state: stateOf(one),
          heading: here.hideNames || !heading ? publishableWords[what] : heading,
          on: published && day(published.on),
          until: published?.downOn && day(published.downOn),
          waived: published?.waived?.why,
          down: down && { on: day(down.on), why: down.why },
          stillUp,
          href:
            published && !down
              ? `${publicAddress[what]}/${publication}`
              : `${found.at}/publish/${nameOf[what]}`,
          isOpen: !published,
          isUp: published !== undefined && !down,
        }
      }),
    }
  },
  title: ({ head }) => `What is public, ${head.reference}`,
  back: (_here, { list }) => list,
  reference: ({ head }) => head.reference,
})
