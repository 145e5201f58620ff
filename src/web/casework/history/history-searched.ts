/** Where a history was searched, how far each source reaches, and what was not searched. */
import type { History, SubjectHistory } from '#desk'
import { londonDay } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { kindsOf } from './words.ts'

type Force = SubjectHistory['forces'][number]

/** `forces`: those asked about whoever a matter is about; of a record alone nobody is. */
export function searchedOf(
  { held, searchedAt, importedAt }: History,
  here: Around,
  forces: readonly Force[] = [],
) {
  const { shortDay, time } = dateWords(here)
  const had = held.filter(({ any }) => any)
  const none = held.filter(({ any, kind }) => !any && kind !== 'other')
  const named = (kind: string) => `earlier ${kindsOf(kind)}`
  const said = forces.flatMap(({ asked, answered }) =>
    answered && answered.answer !== 'refused' ? [asked.force] : [],
  )
  return {
    at: time(searchedAt),
    here: ['complaints received here', ...had.map(({ kind }) => named(kind))].join(', '),
    /** Complaints made here are one of them. */
    count: countWords(had.length + 1),
    complete: completeWords(had, here),
    reaches: had
      .filter(({ completeTo }) => !completeTo)
      .flatMap(({ kind, latestOn }) =>
        latestOn ? [`${shortDay(latestOn)} (${kindsOf(kind)})`] : [],
      )
      .join(', '),
    brought: importedAt
      ? `Earlier matters were last brought in on ${shortDay(londonDay(importedAt))}.`
      : '',
    not: [
      ...(none.length > 0
        ? [`earlier ${listed(none.map(({ kind }) => kindsOf(kind)))} (none have been brought in)`]
        : []),
      said.length > 0 ? `forces other than ${said.join(' and ')}` : 'other forces',
    ].join(', '),
    sources: [
      { name: 'Complaints received here', complete: 'Today', brought: 'As they come', latest: '' },
      ...had.map(({ kind, completeTo, broughtAt, latestOn }) => ({
        name: capital(named(kind)),
        complete: completeTo ? shortDay(completeTo) : 'Nobody has said',
        brought: broughtAt ? shortDay(londonDay(broughtAt)) : 'Not known',
        latest: latestOn ? shortDay(latestOn) : '',
      })),
    ],
    forces: forces.map(one => forceOf(one, here)),
  }
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function countWords(count: number): string {
  const number = numbers[count] ?? String(count)
  return count === 1 ? `${number} source` : `${number} sources`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const answered = {
  matters: 'they hold earlier matters of theirs, shown below',
  nothing: 'they hold nothing of theirs',
  refused: 'they will not say',
} as const

function forceOf({ asked, answered: answer }: Force, here: Around) {
  const { shortDay } = dateWords(here)
  const by = here.hideNames ? 'Somebody' : (answer?.by ?? '')
  // Who answered through Candour is written down with their force.
  const whole = by.endsWith(asked.force) ? by : `${by}, ${asked.force}`
  return {
    request: asked.request,
    waits: answer === undefined,
    isLate: answer === undefined && asked.dueOn < here.today,
    words: answer
      ? `${whole}, answered on ${shortDay(answer.on)}: ${answered[answer.answer]}.`
      : `${asked.force} was asked on ${shortDay(asked.on)}. Answer due ${shortDay(asked.dueOn)}.`,
    searched: answer?.searched ?? '',
    force: asked.force,
  }
}

/** One sentence for each day: "Civil claims are complete to 31 October." */
function completeWords(had: History['held'], here: Around): string {
  const days = [...new Set(had.flatMap(({ completeTo }) => completeTo ?? []))].toSorted()
  const sentences = days.map(day => {
    const names = had.flatMap(({ kind, completeTo }) => (completeTo === day ? kindsOf(kind) : []))
    return `Earlier ${names.join(', ')} are complete to ${dateWords(here).shortDay(day)}.`
  })
  return sentences.join(' ')
}

/** The same in plain words: what is kept of a search with how it was weighed. */
export function wordsOf(searched: ReturnType<typeof searchedOf>): string {
  const { at, here, complete, reaches, brought, not, forces } = searched
  const parts = [
    `At ${at} in: ${here}.`,
    complete,
    reaches && `The latest held are of ${reaches}.`,
    brought,
    `Not searched: ${not}.`,
    ...forces.map(({ words }) => words),
  ]
  return parts.filter(Boolean).join(' ')
}
