/** How an account was tested, on one point or as a whole; or why it was not. */
import {
  pointsIn,
  positionsOn,
  type TestResult,
  type TestWay,
  testResults,
  testWays,
} from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless } from '../task.ts'
import { type PassageChoices, passageChoices, passagesChosen } from './passage-choice.ts'
import { type Looking, lookingAt, markOf, whoIs } from './view.ts'
import { itemsOf, resultWords, testWords } from './words.ts'

type Testing =
  | Readonly<{
      type: 'Tested'
      on: Day
      by: TestWay
      result: TestResult
      found: string
      passages: readonly string[]
      point: string | undefined
      corrects: Readonly<{ earlier: string; why: string }> | undefined
    }>
  | Readonly<{ type: 'NotTested'; why: string; point: string | undefined; corrects: string }>
type Asking = PassageChoices &
  Readonly<{
    points: readonly Readonly<{ value: string }>[]
    tests: readonly string[]
  }>

function read(sheet: Sheet, asking: Asking) {
  const by = sheet.choice('by', [...testWays, 'not-tested'])
  const instead = sheet.choice('instead', asking.tests) ?? ''
  const point = asking.points.find(({ value }) => value === sheet.text('point'))?.value
  const why = sheet.lines('why')
  if (by === 'not-tested') {
    if (why) return accepted<Testing>({ type: 'NotTested', why, point, corrects: instead })
    return refuse<readonly Problem[]>([{ field: 'why', words: 'Enter why it was not tested' }])
  }
  const result = sheet.choice('result', testResults)
  const found = sheet.lines('found')
  const wrong = sheet.lines('wrong')
  const on = sheet.readDay('on', 'the day it was tested', { notAfter: sheet.today })
  if (by && result && found && on.ok && (wrong || !instead))
    return accepted<Testing>({
      ...{ type: 'Tested', on: on.value, by, result, found, point },
      passages: passagesChosen(sheet, asking),
      corrects: instead ? { earlier: instead, why: wrong } : undefined,
    })
  return refuse<readonly Problem[]>([
    ...problemUnless(by, 'by', 'Select what it was tested by, or that it was not tested'),
    ...problemUnless(result, 'result', 'Select what that showed'),
    ...problemUnless(found, 'found', 'Enter what was found'),
    ...(on.ok ? [] : [on.refusal]),
    ...problemUnless(wrong || !instead, 'wrong', 'Enter what is wrong with the earlier one'),
  ])
}

/** Points it speaks to first: those are what it is tested on. */
function pointItems({ facts }: Looking, account: string) {
  const speaks = (point: string) =>
    positionsOn(facts, point).some(one => one.account === account && one.stance !== 'silent')
  const items = pointsIn(facts).map(({ point, words }) => ({ value: point, text: words }))
  return [
    ...items.filter(({ value }) => speaks(value)),
    ...items.filter(({ value }) => !speaks(value)),
  ]
}

export const testAccount = page({
  path: '/work/matters/:matter/accounts/:account/test',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/test-account.njk',
  title: 'How was this account tested?',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.accounts.find(({ account }) => account === here.account)
    if (!at || !one) return undefined
    const { query } = here
    const tests = at.facts.proof.tests.filter(({ account }) => account === one.account)
    const wrong = tests.find(({ test }) => test === query.get('instead'))
    return {
      ...at.task,
      who: whoIs(at.facts, one.account, here),
      mark: markOf(at.facts, one.account),
      points: pointItems(at, one.account),
      tests: tests.map(({ test }) => test),
      ways: itemsOf(testWays, testWords),
      results: itemsOf(testResults, resultWords),
      ...passageChoices(at, `${at.task.address}/accounts/${one.account}/test`, query),
      fill: {
        ...filledWithToday(at.task),
        point: query.get('point') ?? wrong?.point ?? '',
        instead: wrong?.test ?? '',
        passages: [query.get('passage') ?? '', ...(wrong?.passages ?? [])],
      },
    }
  },
  back: ({ account }, { address }) => `${address}/accounts/${account}`,
  reference: ({ reference }) => reference,
  fill: ({ fill }) => fill,
  read,
  explain: explainBeside({ first: 'by', words: { why: 'Enter what is wrong, or why' } }),
  submit(desk, { as, matter, account, command, seen }, asked) {
    const of = { matter: matterId(matter), ...against(seen), account }
    const on = asked.point ? { point: asked.point } : {}
    if (asked.type === 'NotTested') {
      const { why, corrects } = asked
      return desk.evidence.leaveUntested(as, {
        ...{ ...of, ...on, why },
        ...(corrects ? { corrects } : {}),
      })
    }
    const { by, result, found, passages, corrects } = asked
    return desk.evidence.testAccount(as, {
      ...{ ...of, ...on, on: asked.on, test: String(command), by, result, found, passages },
      ...(corrects ? { corrects } : {}),
    })
  },
  next: ({ matter, account }) => `/work/matters/${matter}/accounts/${account}?done=tested`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'Test', theirs: last, yours: sheet.lines('found') || sheet.lines('why') },
    ],
  },
})
