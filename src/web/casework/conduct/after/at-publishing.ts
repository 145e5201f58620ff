/** What every page of publishing starts from: what is prepared, and what the record knows of it. */
import { type Publishable, pressLineAbout } from '#casework'
import type { Desk } from '#desk'
import { subjectId } from '#kernel'
import type { TaskView } from '../../task.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'
import {
  type PublishingName,
  pressLineWords,
  publishableOf,
  publishableWords,
  publishingNames,
} from './words.ts'

export type AtPublishing = AtOfficer & Readonly<{ publishing: string }>
type Preparing = NonNullable<Awaited<ReturnType<Desk['conduct']['preparing']>>>

export type PublishingView = TaskView &
  Preparing &
  Readonly<{
    found: OfficerView
    who: string
    at: string
    /** Of this publication. */
    here: string
    name: PublishingName
    what: Publishable
    /** Given to reporters, and shown nowhere. */
    isPressLine: boolean
    /** Where it goes once every detail was looked at. */
    checkAt: string
    whatWords: string
  }>

/** Undefined where there is no such officer or publication, or the reader may not see them. */
export async function publishingAt(
  desk: Desk,
  here: AtPublishing,
): Promise<PublishingView | undefined> {
  const name = publishingNames.find(one => one === here.publishing)
  const found = name && (await officerAt(desk, here))
  if (!found) return undefined
  const isPressLine = name === 'press-line'
  const what = isPressLine ? pressLineAbout(found.events) : publishableOf[name]
  const of = { subject: subjectId(here.officer), what: isPressLine ? name : what }
  const preparing = await desk.conduct.preparing(here.as, found.task.matter, of)
  return (
    preparing && {
      ...{ ...found.task, ...preparing, found, who: found.who, at: found.at, name, what },
      isPressLine,
      here: `${found.at}/publish/${name}`,
      checkAt: isPressLine ? `${found.at}/press-line` : `${found.at}/publish/${name}/check`,
      whatWords: (isPressLine ? pressLineWords : publishableWords)[what],
    }
  )
}

/** Whom nobody has told yet, in words; nobody named where names are hidden. */
export function untoldIn({ toTell }: Pick<Preparing, 'toTell'>) {
  return toTell.filter(({ told }) => !told)
}
