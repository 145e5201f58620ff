/** Which complaint an application is about, so that a guessed reference opens none. */
import { type ComplaintEvent, complaint } from '#casework'
import { type Day, fold, londonDay, type MatterId } from '#kernel'
import { plainName } from '#linkage'
import { matterByReference, type Work } from '#store'
import { complaintEvent } from '../reckon.ts'

/** What an application says of the complaint, beside its grounds. */
export type Named = Readonly<{
  reference: string
  madeOn: Day
  /** The complainant's. */
  surname: string
}>

// A name in another script has no bare letters: then it is compared as it is written.
const plain = (text: string) => plainName(text) || text.trim().toUpperCase()
const bare = (text: string) => plain(text).replaceAll(' ', '')

/** Whether a name ends with this surname, or has it before a comma. */
function hasSurname(name: string, surname: string): boolean {
  const [before = '', ...after] = name.split(',')
  const words = plain([...after, before].join(' ')).split(' ')
  const asked = bare(surname)
  return asked !== '' && words.some((_, at) => words.slice(at).join('') === asked)
}

/** Everybody who may be meant by "the complainant": whoever wrote, and those they act for. */
function namesIn({ report }: Extract<ComplaintEvent, { type: 'ComplaintMade' }>) {
  const { contact, actingFor } = report
  return [contact.name, actingFor?.name ?? '', ...(actingFor?.others ?? [])]
}

/**
 * Undefined, whatever it is that does not match. What has no outcome yet is as if it were not
 * there: should a letter come that early, or leave these things out, the force is who enters it.
 */
export async function complaintNamed(
  tx: Work,
  { reference, madeOn, surname }: Named,
): Promise<MatterId | undefined> {
  const matter = await matterByReference(tx, reference)
  if (!matter) return undefined
  const events = (await tx.load(matter)).events.map(complaintEvent)
  const state = fold(complaint, events)
  const made = events.find(({ type }) => type === 'ComplaintMade')
  if (state.type !== 'Open' || made?.type !== 'ComplaintMade') return undefined
  const { outcome, putRight } = state.facts
  if (!outcome && !putRight) return undefined
  const isMeant =
    londonDay(made.madeAt) === madeOn && namesIn(made).some(name => hasSurname(name, surname))
  return isMeant ? matter : undefined
}
