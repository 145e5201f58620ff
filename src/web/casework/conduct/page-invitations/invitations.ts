/** Who was let onto the officer's page, each with the code to hand over; and ending that. */
import type { Desk } from '#desk'
import { type MatterId, subjectId } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { ofOfficer } from '../form.ts'
import { cameFromPage } from './came.ts'
import { guestWords } from './words.ts'

const under = ({ at, matter }: Readonly<{ at: string; matter: MatterId }>) => ({
  officer: at,
  matter: `/work/matters/${matter}`,
  documents: '/work/documents',
})

export const pageInvitations = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/own-page',
  template: 'casework/conduct/page-invitations/invitations.njk',
  title: 'The officer’s own page',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { matter } = found.task
    const all = await desk.conduct.pageInvitations(here.as, matter, subjectId(here.officer))
    if (!all) return undefined
    const { day } = dateWords(here)
    const { at, who } = found
    return {
      ...{ ...found.task, at, who },
      came: cameFromPage(found).map(({ on, what, words, proposed, do: next }) => ({
        ...{ what, words, on: day(on), proposed: proposed && day(proposed) },
        ...(next
          ? { href: `${under({ at, matter })[next.under]}/${next.page}`, text: next.text }
          : {}),
      })),
      done: here.query.get('done') ?? '',
      invitations: all.map(({ invitation, guest, name, how, on, ended, code }) => ({
        name: here.hideNames ? guestWords[guest] : name,
        rows: [
          { key: { text: 'As' }, value: { text: guestWords[guest] } },
          { key: { text: 'Let in' }, value: { text: `${day(on)}. ${how}` } },
          ...(code
            ? [{ key: { text: 'Code' }, value: { text: code, classes: 'candour-reference' } }]
            : []),
          ...(ended
            ? [{ key: { text: 'Ended' }, value: { text: `${day(ended.on)}: ${ended.why}` } }]
            : []),
        ],
        end: ended ? undefined : `${at}/own-page/${invitation}/end`,
      })),
    }
  },
})
