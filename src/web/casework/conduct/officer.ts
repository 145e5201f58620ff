/**
 * The proceedings against one officer on one page: what is owed, and what stands open in each
 * part.
 */
import { decidedOnCase, pageInvitationsOf, suspensionOn } from '#casework'
import type { Desk } from '#desk'
import { subjectId } from '#kernel'
import type { OutcomesOfPerson } from '#law'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { warningNames } from '../../panel/words.ts'
import { tagOf } from '../duties/groups.ts'
import { dutyRow } from '../duties/row.ts'
import type { Part } from '../investigation/parts.ts'
import { headOf, mayRead } from '../matter-frame.ts'
import { afterRows } from './after/part.ts'
import { type AtOfficer, type OfficerView, officerAt } from './at-officer.ts'
import { challengeRows } from './challenge/part.ts'
import { conditionRows } from './conditions/part.ts'
import { decidingRows } from './deciding/part.ts'
import { clearanceWords } from './deciding/words.ts'
import { hearingRows } from './hearing/part.ts'
import { investigatingRows } from './investigating/part.ts'
import { outcomeRows } from './outcome/part.ts'
import { pageInvitationRows } from './page-invitations/part.ts'
import { panelRows } from './panel/part.ts'
import { paperRows } from './papers/part.ts'
import { ruleLine, rulesShown } from './rule-line.ts'
import { whoseRules } from './whose-rules.ts'
import { isClaimBeside, stateWords } from './words.ts'

export const officer = page({
  path: '/work/matters/:matter/conduct/:officer',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/officer.njk',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const law = await desk.conduct.lawOf(here.as, found.task.matter, subjectId(here.officer))
    const { subject } = found.officer
    const whose = whoseRules(found.officer)
    const { cleared } = decidedOnCase(found.events)
    // What is owed in the whole matter stands on its Duties tab.
    const open = (law?.duties ?? []).filter(
      ({ state, about, bearerId }) =>
        (state === 'open' || state === 'overdue' || state === 'not-encoded') &&
        (about === subject || bearerId === subject),
    )
    return {
      head: headOf(found.view, here, 'conduct'),
      part: 'Proceedings',
      who: found.who,
      list: found.list,
      duties: `${found.task.address}/duties`,
      // Before anything else: whoever reads on has to know it.
      cleared: cleared && {
        on: dateWords(here).day(cleared.on),
        because: clearanceWords[cleared.by],
      },
      state: whose?.state ?? stateWords(law?.state),
      whose: whose?.says.join(' '),
      rules: rulesShown(whose?.rules ?? []),
      warnings: warningsIn(law?.outcomes?.standing ?? [], here),
      isClaimed: law !== undefined && isClaimBeside(law),
      suspended: law?.suspended || suspensionOn(found.events, here.today) !== undefined,
      owed: open.map(owed => {
        const due = { owed, aimOn: null }
        return dutyRow(due, tagOf(due), { view: found.view, here })
      }),
      asItWas: recordedAsItWas(found.events, here),
      parts: partsFor(found, here).filter(({ rows }) => rows.length > 0),
    }
  },
  title: ({ head }) => `Proceedings against one person, ${head.reference}`,
  back: (_here, { list }) => list,
  reference: ({ head }) => head.reference,
})

/** Each in force, with the last day it counts. */
function warningsIn(standing: OutcomesOfPerson['standing'], here: AtOfficer): readonly string[] {
  const { day } = dateWords(here)
  return standing.map(({ kind, from, to }) => {
    const ends = to ? `, to the end of ${day(to)}` : '; its last day is not computed'
    return `${warningNames[kind] ?? kind} in force since ${day(from)}${ends}`
  })
}

/** What was done against a rule, newest first: which, and how it came about. */
function recordedAsItWas(events: OfficerView['events'], here: AtOfficer) {
  return events
    .flatMap(event => {
      const against = 'asItWas' in event ? event.asItWas : undefined
      return against ? [{ on: event.on, ...against }] : []
    })
    .toReversed()
    .map(({ on, rule, why }) => ({
      on: dateWords(here).day(on),
      rules: rule.split(' ').map(ruleLine).join('; '),
      why,
    }))
}

/** What is recorded of anybody, whatever discipline is theirs. */
const ofAnybody = [
  ...['investigator', 'restrictions', 'progress', 'steps', 'left', 'impact', 'papers'],
  ...['report-received', 'case-to-answer', 'no-case', 'cleared', 'public', 'records-held'],
]

/** Of whoever the Conduct Regulations do not reach, only what is recorded of anybody. */
function partsFor(found: OfficerView, here: AtOfficer): readonly Part[] {
  const parts = partsOf(found, here)
  if (!whoseRules(found.officer)?.state) return parts
  const isLetIn = pageInvitationsOf(found.events).length > 0
  const names = isLetIn ? [...ofAnybody, 'own-page'] : ofAnybody
  const kept = new Set(names.map(one => `${found.at}/${one}`))
  return parts.map(part => ({ ...part, rows: part.rows.filter(({ href }) => kept.has(href)) }))
}

function partsOf(found: OfficerView, here: AtOfficer): readonly Part[] {
  return [
    { id: 'investigating', title: 'Investigation of conduct', rows: investigatingRows(found) },
    { id: 'sides', title: 'What each side puts in', rows: pageInvitationRows(found) },
    { id: 'papers', title: 'Papers', rows: paperRows(found, here) },
    { id: 'deciding', title: 'Decision on the report', rows: decidingRows(found) },
    { id: 'panel', title: 'Panel and preparation', rows: panelRows(found) },
    { id: 'hearing', title: 'Hearing or meeting', rows: hearingRows(found) },
    { id: 'outcome', title: 'Outcome', rows: outcomeRows(found) },
    {
      id: 'after',
      title: 'What follows',
      rows: [...afterRows(found, here), ...conditionRows(found, found.task.today)],
    },
    { id: 'challenge', title: 'Challenge', rows: challengeRows(found, here) },
  ]
}
