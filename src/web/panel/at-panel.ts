/** What a panel decides about one officer, as the addresses of its pages name it. */
import { type OutcomeTask, outcomeTasks } from '#casework'
import { type Desk, outcomeNames, type PanelRoom } from '#desk'
import { type MatterId, parseMatterId, type SubjectId, subjectId } from '#kernel'
import { dateWords } from '../dates.ts'
import type { Around } from '../page.ts'
import { mayDo } from '../permission.ts'
import { capital, orderOfTasks, taskTitles } from './words.ts'

export const panelAddress = '/panel'

export type AtPanel = Around & Readonly<{ matter: string; officer: string }>
export type PanelView = Readonly<{
  room: PanelRoom
  at: string
  reference: string
  version: number
  who: string
  mayWrite: boolean
  mayChair: boolean
  mayAdvise: boolean
  /** Why one task waits for another. */
  order: string
}>

export function calledIn(
  { officer, place }: Pick<PanelRoom, 'officer' | 'place'>,
  { hideNames }: Pick<Around, 'hideNames'>,
): string {
  const named = [officer.rank, officer.name].filter(Boolean).join(' ')
  return hideNames || !named ? `Officer ${place + 1}` : named
}

/** Undefined where it was not given to them, or nobody of that name is concerned in it. */
export async function panelAt(desk: Desk, here: AtPanel): Promise<PanelView | undefined> {
  const matter = parseMatterId(here.matter)
  const room = matter && (await desk.conduct.panelRoom(here.as, matter, subjectId(here.officer)))
  if (!room) return undefined
  return {
    room,
    at: `${panelAddress}/${matter}/${here.officer}`,
    reference: room.reference,
    version: room.version,
    who: calledIn(room, here),
    mayWrite: mayDo(here.as, 'sit on a panel'),
    mayChair: mayDo(here.as, 'chair a panel'),
    mayAdvise: mayDo(here.as, 'advise a panel'),
    order: orderOfTasks,
  }
}

type Missing = Readonly<{ what: string; href: string; who: string }>

/** What comes before this task, where something does. */
export function beforeTask({ room, at }: PanelView, task: OutcomeTask): readonly Missing[] {
  const { open, finding } = room.standing
  if (open === task) return []
  if (!finding)
    return [{ what: 'Record what was found', href: at, who: 'Professional standards records it' }]
  if (open && outcomeTasks.indexOf(open) < outcomeTasks.indexOf(task))
    return [{ what: `Close “${taskTitles[open]}”`, href: at, who: 'The chair closes it' }]
  return [{ what: 'Reopen seriousness, and say why', href: `${at}/reopen`, who: 'The chair' }]
}

/** The officer and the matter, as a verb of the desk takes them, with an entry of its own. */
export function entryOf(
  here: Readonly<{ matter: string; officer: string; today: AtPanel['today'] }>,
  { command, seen }: Readonly<{ command: string; seen: number | undefined }>,
) {
  const matter = parseMatterId(here.matter)
  if (!matter) throw new Error('a page was sent that is not of a matter')
  return {
    ...{ matter, subject: subjectId(here.officer), on: here.today, entry: command },
    ...(seen === undefined ? {} : { seen }),
  } satisfies { matter: MatterId; subject: SubjectId; on: AtPanel['today']; entry: string }
}

/** "Cato Brandreth, Sunday 22 November 2026 at 14:06". */
export function enteredBy({ room }: PanelView, entry: string, here: Around): string {
  const found = room.entered[entry]
  if (!found) return ''
  return `${here.hideNames ? 'One of the panel' : found.by}, ${dateWords(here).moment(found.at)}`
}

/** What was announced, as it was last recorded. */
export function announcedWords({ room }: PanelView, here: Around) {
  const { announced } = room.standing
  return (
    announced && {
      words: `${capital(outcomeNames[announced.action])}: ${announced.words}`,
      on: dateWords(here).day(announced.on),
    }
  )
}

/** What the complainant said it did to them, word for word, and when. */
export function impactSaid({ room }: PanelView, here: Around) {
  return room.impact.map(({ on, words }) => ({ on: dateWords(here).day(on), words }))
}

export function momentOf({ room }: PanelView, entry: string, here: Around): string {
  const found = room.entered[entry]
  return found ? dateWords(here).moment(found.at) : ''
}

/** How two versions differ, where somebody else saved first. */
export const versions = (field: string, latest: (view: PanelView) => string) => ({
  of: ({ version }: PanelView) => version,
  compare: (view: PanelView, sheet: Readonly<{ lines(name: string): string }>) => [
    { name: 'What was written', theirs: latest(view), yours: sheet.lines(field) },
  ],
})
