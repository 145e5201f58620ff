/** What one account says of one point: for, against or silent, in its own words and where. */
import { type PointKind, type Position, positionsOn, type Stance, stances } from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import {
  type PassageChoices,
  passageChoices,
  passagesChosen,
  passagesFilled,
} from './passage-choice.ts'
import { lookingAt, markOf, whoIs } from './view.ts'
import { itemsOf, stanceWords } from './words.ts'

type Asking = PassageChoices &
  Readonly<{
    earlier: readonly Readonly<{ value: string }>[]
    needsSays: string
  }>
type Typed = Omit<Position, 'position' | 'point' | 'account' | 'on'> & Readonly<{ from: string }>

/** A point on a rank is said with the rank: without it nothing can be set side by side. */
const saysWords: Partial<Record<PointKind, string>> = {
  rank: 'the rank it gives',
  date: 'the date or time it gives',
  sequence: 'the order it gives',
  place: 'the place it gives',
}

function read(sheet: Sheet, asking: Asking) {
  const { earlier, needsSays } = asking
  const stance = sheet.choice('stance', stances)
  const says = sheet.text('says')
  const instead = earlier.find(({ value }) => value === sheet.text('instead'))?.value
  const isAnother = earlier.length === 0 || sheet.text('instead') === 'another'
  const why = sheet.lines('why')
  const isSaid = !needsSays || stance === 'silent' || says !== ''
  if (stance && isSaid && (instead ? why : isAnother))
    return accepted<Typed>({
      stance,
      ...(says && stance !== 'silent' ? { says } : {}),
      passages: stance === 'silent' ? [] : passagesChosen(sheet, asking),
      ...(instead ? { corrects: { earlier: instead, why } } : {}),
      from: sheet.text('from'),
    })
  return refuse<readonly Problem[]>([
    ...problemUnless(stance, 'stance', 'Select whether it is for, against or silent'),
    ...problemUnless(isSaid, 'says', `Enter ${needsSays}`),
    ...problemUnless(
      instead || isAnother,
      'instead',
      'Select whether this is another version, or puts right an earlier one',
    ),
    ...problemUnless(!instead || why, 'why', 'Enter why the earlier one is not right'),
  ])
}

const stanceShort: Readonly<Record<Stance, string>> = {
  for: 'For',
  against: 'Against',
  silent: 'Silent',
}

export const takePosition = page({
  path: '/work/matters/:matter/points/:point/accounts/:account',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/position.njk',
  title: 'What does this account say of the point?',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const point = at?.facts.proof.points.find(one => one.point === here.point)
    const account = at?.facts.proof.accounts.find(one => one.account === here.account)
    if (!at || !point || !account) return undefined
    const { facts, task } = at
    const choices = passageChoices(
      at,
      `${task.address}/points/${point.point}/accounts/${account.account}`,
      here.query,
      account.documents,
    )
    const own = positionsOn(facts, point.point).filter(one => one.account === account.account)
    return {
      ...task,
      words: point.words,
      who: whoIs(facts, account.account, here),
      mark: markOf(facts, account.account),
      needsSays: saysWords[point.kind] ?? '',
      stances: itemsOf(stances, stanceWords),
      earlier: own.map(({ position, stance, says }) => ({
        value: position,
        text: `Puts right what is recorded: ${stanceShort[stance]}${says ? `, ${says}` : ''}`,
      })),
      ...choices,
      fill: {
        from: here.query.get('from') === 'account' ? 'account' : '',
        ...passagesFilled(here.query.getAll('passage'), choices),
      },
    }
  },
  back: ({ point }, { address }) => `${address}/points/${point}`,
  reference: ({ reference }) => reference,
  fill: ({ fill }) => fill,
  read,
  explain: explainBeside({ first: 'stance' }),
  async submit(desk, { as, matter, point, account, command, seen }, { from, ...typed }) {
    const of = { matter: matterId(matter), ...against(seen), point, account }
    const position = String(command)
    const done = await desk.evidence.takePosition(as, { ...of, position, ...typed })
    return done.ok ? accepted(from) : done
  },
  next: ({ matter, point, account }, from) =>
    from === 'account'
      ? `/work/matters/${matter}/accounts/${account}?done=position`
      : `/work/matters/${matter}/points/${point}?done=position`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What it says', theirs: last, yours: sheet.text('stance') },
    ],
  },
})
