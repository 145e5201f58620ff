/**
 * One case of the complainant's, and how they are protected from whoever holds it. Nothing stands
 * before any step; what must not tip the officer off is on this page for those who may know alone.
 */
import type { ComplaintRefusal, CovertRefusal } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import { doneIn } from '../done.ts'
import { explainBeside } from '../refusals.ts'
import { problemUnless, taskAt } from '../task.ts'
import { wayNamed } from '../ways.ts'
import { caseAt, caseOf, explainCovert, type OneCase, ofCase, safetyOf } from './frame.ts'
import { sentenceOf } from './words.ts'

type Row = Readonly<{ key: string; value: string; href?: string; link?: string }>

type Standing = OneCase['standing']

function reviewWords(
  { reviewer, unit, dueOn, near }: NonNullable<Standing['review']>,
  on: (day: Day) => string,
): string {
  const who = [reviewer, unit, `by ${on(dueOn)}`].filter(Boolean).join(', ')
  return near ? `${who}. ${near.how}: ${near.why}` : who
}

function foundWords({ found, told }: NonNullable<Standing['reviewed']>): string {
  return told
    ? `${found} They were told: ${wayNamed(told).toLowerCase()}.`
    : `${found} They have not been told.`
}

function stepsOf({ standing }: OneCase, address: string, { t }: Around): readonly Row[] {
  const { protection, confirmed, told, review, reviewed } = standing
  const days = dateWords({ t })
  const on = (day: Day) => days.shortDay(day)
  const asked = protection?.asked
  return [
    {
      key: 'Protected by',
      value: !protection
        ? 'Not decided'
        : protection.by === 'reassign'
          ? `Reassigning it, and asking for access to be removed, ${on(protection.on)}`
          : `Nothing is needed: ${protection.why}`,
    },
    {
      key: 'Asked',
      value: asked ? `${asked.whom}, ${asked.system}` : 'Nobody yet',
    },
    {
      key: 'Confirmed by the system owner',
      value: confirmed
        ? `Done. ${confirmed.by}, ${days.moment(confirmed.at)}. ${confirmed.what}`
        : 'Not yet. It is done only when they say so',
      href: `${address}/confirm`,
      link: confirmed ? 'Record it again' : 'Record that it is done',
    },
    {
      key: 'Complainant told who holds their case now',
      value: told ? `${told.holder}. ${wayNamed(told.by)}, ${on(told.on)}` : 'Not yet',
      href: `${address}/told`,
      link: 'Record that they were told',
    },
    {
      key: 'Independent review of the complainant’s own case',
      value: review ? reviewWords(review, on) : 'Not asked for',
      href: `${address}/review`,
      link: review ? 'Ask somebody else' : 'Ask for a review',
    },
    {
      key: 'What the review found',
      value: reviewed ? foundWords(reviewed) : 'Nothing yet',
      href: `${address}/review/found`,
      link: 'Record what was found',
    },
  ]
}

const kept = 'Access is not changed yet'
const changed = 'Access is to be changed after all'

function covertOf({ standing, safeguard }: OneCase, { t }: Around): readonly Row[] {
  const { covert } = standing
  if (covert?.type !== 'whole') return []
  const { row } = covert
  const days = dateWords({ t })
  const isKept = row.decision === 'keep-access'
  return [
    {
      key: 'Asked',
      value: row.askedOn
        ? `${row.askedName ?? 'A colleague'}, ${days.shortDay(row.askedOn)}. ${row.askedWhy ?? ''}`
        : 'Nobody asked',
    },
    {
      key: 'Decided',
      value: row.decidedOn
        ? `${isKept ? kept : changed}. ${row.decidedName ?? ''}, ${days.shortDay(row.decidedOn)}`
        : 'Not yet',
      ...(safeguard.mayDecide
        ? { href: 'covert', link: row.decision ? 'Decide again' : 'Decide' }
        : {}),
    },
    ...(row.plan
      ? [
          { key: 'Safety plan', value: row.plan },
          { key: 'Who sees to it', value: row.owner ?? '' },
          {
            key: 'Looked at again on',
            value: row.reviewOn ? days.shortDay(row.reviewOn) : '',
          },
        ]
      : []),
    ...(row.askedWhom
      ? [
          { key: 'Asked of the system owner', value: `${row.askedWhom}: ${row.askedWhat ?? ''}` },
          {
            key: 'Confirmed',
            value:
              row.confirmedBy && row.confirmedAt
                ? `Done. ${row.confirmedBy}, ${days.moment(row.confirmedAt)}. ${row.confirmed ?? ''}`
                : 'Not yet. It is done only when they say so',
            href: 'confirm',
            link: row.confirmedAt ? 'Record it again' : 'Record that it is done',
          },
        ]
      : []),
  ]
}

const protections = ['reassign', 'do-not-change-access', 'nothing-needed'] as const
const explain = explainBeside({ first: 'why', words: { why: 'why' } })

export const safeCase = page({
  ...ofCase,
  path: '/work/matters/:matter/safety/cases/:case',
  template: 'casework/safe/case.njk',
  title: 'Protect the complainant',
  async show(desk, here) {
    const of = await caseAt(desk, here, here)
    const found = of && (await taskAt(desk, here, here.matter))
    if (!of || !found) return undefined
    const { task } = found
    const { standing, safeguard } = of
    const address = caseOf(task.matter, here.case)
    const hidden = standing.isLookedAt && !standing.protection && !standing.covert
    return {
      ...task,
      ...of,
      done: doneIn(here.query),
      sentence: sentenceOf(standing.found),
      why: standing.found.why,
      at: address,
      asked: standing.covert?.type === 'asked',
      mayDecide: safeguard.mayDecide,
      covert: covertOf(of, here).map(row => ({
        ...row,
        ...(row.href ? { href: `${address}/${row.href}` } : {}),
      })),
      // Somebody dealt with it in a way that is not this reader's to know: there is nothing to do.
      hidden,
      steps: hidden || standing.covert ? [] : stepsOf(of, address, here),
      isOpen: !hidden && !standing.covert,
    }
  },
  back: (_here, { matter }) => safetyOf(matter),
  reference: ({ reference }) => reference,
  read(sheet) {
    const by = sheet.choice('protect', protections)
    const why = sheet.lines('why')
    const whom = sheet.text('whom')
    const system = sheet.text('system')
    const isAsked = by !== 'reassign' || (whom && system)
    if (by && why && isAsked) return accepted({ by, why, whom, system, on: sheet.today })
    return refuse([
      ...problemUnless(by, 'protect', 'Select how they are to be protected'),
      ...problemUnless(by !== 'reassign' || whom, 'whom', 'Enter who runs the system'),
      ...problemUnless(by !== 'reassign' || system, 'system', 'Enter which system it is'),
      ...problemUnless(why, 'why', 'Enter why'),
    ])
  },
  explain: (refusal: ComplaintRefusal | CovertRefusal, t) =>
    refusal.type === 'Missing' ? explainCovert(refusal) : explain(refusal, t),
  submit: async (desk, { as, matter, case: id }, { by, why, whom, system, on }) => {
    const at = { matter: matterId(matter), case: id, why }
    if (by === 'do-not-change-access') {
      const asked = await desk.work.askCovert(as, at)
      return asked.ok ? accepted('covert-asked' as const) : asked
    }
    const asked = by === 'reassign' ? { asked: { whom, system } } : {}
    const chosen = await desk.work.chooseProtection(as, { ...at, on, by, ...asked })
    return chosen.ok ? accepted('safe-step' as const) : chosen
  },
  next: ({ matter, case: id }, done) => `/work/matters/${matter}/safety/cases/${id}?done=${done}`,
})
