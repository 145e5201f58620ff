/** Raising a point in dispute, in one sentence; and putting one right that was raised. */
import { type Facts, type Point, pointKinds } from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { lookingAt } from './view.ts'
import { itemsOf, kindWords } from './words.ts'

type Asking = Readonly<{ facts: Facts; isAgain: boolean }>

function read(sheet: Sheet, { facts, isAgain }: Asking) {
  const words = sheet.text('words')
  const kind = sheet.choice('kind', pointKinds)
  const show = sheet.lines('against')
  const putRight = sheet.lines('put-right')
  const allegation = facts.allegations.find(({ id }) => id === sheet.text('allegation'))?.id
  if (words && kind && show && (putRight || !isAgain))
    return accepted<Omit<Point, 'point' | 'on'>>({
      ...{ words, kind, against: show },
      ...(allegation ? { allegation } : {}),
      ...(isAgain ? { putRight } : {}),
    })
  return refuse<readonly Problem[]>([
    ...problemUnless(words, 'words', 'Enter the point in one sentence'),
    ...problemUnless(kind, 'kind', 'Select what kind of point it is'),
    ...problemUnless(show, 'against', 'Enter what would show that this did not happen'),
    ...problemUnless(putRight || !isAgain, 'put-right', 'Enter why it is put right'),
  ])
}

function choices({ allegations }: Facts) {
  return {
    kinds: itemsOf(pointKinds, kindWords),
    allegations: allegations.map(({ id, words }, at) => ({
      value: id,
      text: `Allegation ${at + 1}: ${words.length > 80 ? `${words.slice(0, 80)} …` : words}`,
    })),
  }
}

const explain = explainBeside({ first: 'words', words: { why: 'Enter why it is put right' } })
const template = 'casework/points/point-form.njk'

export const raisePoint = page({
  path: '/work/matters/:matter/points/new',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template,
  title: 'Raise a point in dispute',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    if (!at) return undefined
    return { ...at.task, facts: at.facts, isAgain: false, ...choices(at.facts) }
  },
  back: (_here, { address }) => `${address}/points`,
  reference: ({ reference }) => reference,
  read,
  explain,
  async submit(desk, { as, matter, command, seen }, typed) {
    const point = String(command)
    const asked = { matter: matterId(matter), ...against(seen), point, ...typed }
    const done = await desk.evidence.raisePoint(as, asked)
    return done.ok ? accepted(point) : done
  },
  next: ({ matter }, point) => `/work/matters/${matter}/points/${point}?done=point`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [{ name: 'Point', theirs: last, yours: sheet.text('words') }],
  },
})

export const putPointRight = page({
  path: '/work/matters/:matter/points/:point/put-right',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template,
  title: 'Put a point right',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.points.find(({ point }) => point === here.point)
    if (!at || !one) return undefined
    const { words, kind, against: show, allegation = '' } = one
    const filled = { words, kind, against: show, allegation }
    return { ...at.task, facts: at.facts, isAgain: true, ...choices(at.facts), filled }
  },
  back: ({ point }, { address }) => `${address}/points/${point}`,
  reference: ({ reference }) => reference,
  fill: ({ filled }) => filled,
  read,
  explain,
  submit: (desk, { as, matter, point, seen }, typed) =>
    desk.evidence.raisePoint(as, { matter: matterId(matter), ...against(seen), point, ...typed }),
  next: ({ matter, point }) => `/work/matters/${matter}/points/${point}?done=righted`,
  versions: {
    of: ({ version }) => version,
    compare: ({ filled }, sheet) => [
      { name: 'Point', theirs: filled.words, yours: sheet.text('words') },
    ],
  },
})
