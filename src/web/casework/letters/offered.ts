/** The ways a letter can go: what is safe for its reader, and what can leave from here at all. */
import type { LetterWay } from '#casework'
import type { Desk, MatterView } from '#desk'
import { wayNames } from '../ways.ts'

/** Nobody is telephoned a letter. */
const paperWays = ['email', 'text', 'post', 'in-person', 'page'] as const satisfies LetterWay[]
export type PaperWay = (typeof paperWays)[number]

const hints: Readonly<Record<PaperWay, string>> = {
  email: 'A notice without content goes by e-mail; they read the letter with their code',
  text: 'A text without content goes; they read the letter with their code',
  post: 'It is printed and posted',
  'in-person': 'You print it and hand it over',
  page: 'They gave no safe way. Nothing tells them it is there: they are told the day they open it with their code',
}
const texts: Readonly<Record<PaperWay, string>> = {
  ...wayNames,
  'in-person': 'Handed over in person',
  page: 'On their own page',
}

export function offeredFor(
  desk: Readonly<{ work: Pick<Desk['work'], 'carries'> }>,
  { safe, readsPage }: Pick<MatterView, 'safe' | 'readsPage'>,
  { toComplainant } = { toComplainant: true },
): readonly PaperWay[] {
  const carried: readonly string[] = desk.work.carries()
  return paperWays.filter(way => {
    if (way === 'in-person') return true
    if (!toComplainant) return false
    if (way === 'page') return safe.length === 0 && readsPage
    return safe.includes(way) && (way === 'post' || carried.includes(way))
  })
}

export function wayItems(offered: readonly PaperWay[]) {
  return offered.map(value => ({ value, text: texts[value], hint: hints[value] }))
}
