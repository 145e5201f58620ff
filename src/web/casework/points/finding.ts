/**
 * What is found of a point: on which accounts, and how each that says otherwise was dealt with.
 * Leaning on an account nobody tested is this force's rule to avoid: it takes a reason.
 */
import {
  contraryTo,
  type Facts,
  type FindingOfFact,
  factsFound,
  isUntested,
  positionsOn,
  restsOnUntested,
} from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { type Gate, gateAt } from '../gate.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { type Looking, lookingAt, markOf, pointShown, sidesOf, whoIs } from './view.ts'
import { foundWords, itemsOf } from './words.ts'

type Spoken = Readonly<{ value: string; text: string; isUntested: boolean }>
type Asking = Readonly<{ facts: Facts; point: string; spoken: readonly Spoken[] }>
type Typed = Omit<FindingOfFact, 'finding' | 'point' | 'on'>

function answersOf(sheet: Sheet, { facts, point, spoken }: Asking) {
  const found = sheet.choice('found', factsFound)
  const reliedOn = sheet.choices(
    'relied-on',
    spoken.map(({ value }) => value),
  )
  const asked = found && { point, found, reliedOn }
  return {
    ...{ found, reliedOn, why: sheet.lines('why'), waived: sheet.lines('waived-why') },
    leans: asked ? restsOnUntested(facts, asked) : [],
    contrary: (asked ? contraryTo(facts, asked) : []).map(account => ({
      account,
      dealt: sheet.lines(`dealt-${account}`),
    })),
  }
}

function read(sheet: Sheet, asking: Asking) {
  const { found, reliedOn, why, waived, leans, contrary } = answersOf(sheet, asking)
  const open = contrary.filter(({ dealt }) => dealt === '')
  const rules = [
    ...(leans.length > 0 ? ['house.tested-account'] : []),
    ...(open.length > 0 ? ['house.contrary-accounts'] : []),
  ]
  const rests = found === 'not-able-to-determine' || reliedOn.length > 0
  if (found && why && rests && (rules.length === 0 || waived))
    return accepted<Typed>({
      ...{ found, why, reliedOn },
      contrary: contrary.filter(({ dealt }) => dealt !== ''),
      ...(rules.length > 0 ? { waived: { rule: rules.join(' '), why: waived } } : {}),
    })
  const named = (id: string) => asking.spoken.find(({ value }) => value === id)?.text ?? ''
  const isOpen = rules.length > 0 && !waived
  return refuse<readonly Problem[]>([
    ...problemUnless(found, 'found', 'Select what you find'),
    ...problemUnless(!found || rests, 'relied-on', 'Select at least one account you rely on'),
    ...problemUnless(why, 'why', 'Enter why you find this'),
    ...(isOpen
      ? open.map(({ account }) => ({
          field: `dealt-${account}`,
          words: `Enter how you dealt with ${named(account)}, which says otherwise`,
        }))
      : []),
    ...(isOpen && leans.length > 0
      ? [
          {
            field: 'waived-why',
            words: untestedWords(leans.map(named)),
          },
        ]
      : []),
  ])
}

function untestedWords(names: readonly string[]): string {
  const what = 'Test it first, rely on something tested too, or enter why you go ahead'
  return `Nobody has tested ${names.join(', ')} on this point. ${what}`
}

/** Every account that speaks of the point, once, with which side it is on. */
function spokenIn({ facts, here }: Looking, point: string): readonly Spoken[] {
  const spoken = positionsOn(facts, point).filter(({ stance }) => stance !== 'silent')
  return [...new Set(spoken.map(({ account }) => account))].map(account => {
    const stances = spoken.filter(one => one.account === account).map(({ stance }) => stance)
    const sides = [...new Set(stances)].join(' and ')
    return {
      value: account,
      text: `${markOf(facts, account)} ${whoIs(facts, account, here)} (${sides})`,
      isUntested: isUntested(facts, account, point),
    }
  })
}

/** Who goes ahead is shown before they do. */
function whoGoesAhead(at: Looking): Pick<Gate, 'name' | 'role'> {
  return gateAt(at.here, '', [])
}

export const findFact = page({
  path: '/work/matters/:matter/points/:point/finding',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/finding.njk',
  title: 'What do you find?',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.points.find(({ point }) => point === here.point)
    if (!at || !one) return undefined
    const spoken = spokenIn(at, one.point)
    const { name, role } = whoGoesAhead(at)
    return {
      ...at.task,
      facts: at.facts,
      point: one.point,
      one: pointShown(at, one),
      sides: sidesOf(at, one.point),
      spoken,
      items: spoken.map(({ value, text, isUntested }) => ({
        ...{ value, text },
        hint: isUntested ? 'Untested on this point' : 'Tested on this point',
      })),
      untested: spoken.filter(one => one.isUntested),
      results: itemsOf(factsFound, foundWords),
      ...{ name, role },
    }
  },
  back: ({ point }, { address }) => `${address}/points/${point}`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'found', words: { why: 'Enter why you find this' } }),
  submit: (desk, { as, matter, point, command, seen }, typed) =>
    desk.evidence.findFact(as, {
      ...{ matter: matterId(matter), ...against(seen), point },
      finding: String(command),
      ...typed,
    }),
  next: ({ matter, point }) => `/work/matters/${matter}/points/${point}?done=found#finding`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [{ name: 'Finding', theirs: last, yours: sheet.lines('why') }],
  },
})
