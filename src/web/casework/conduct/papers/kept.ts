/** A paper that was signed, in the exact words that were kept; and its bytes. */
import type { Desk } from '#desk'
import { matterId, subjectId } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { download, page } from '../../../page.ts'
import { mayRead } from '../../matter-frame.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { blocksOf } from './as-read.ts'
import { paperWords, whereGiven } from './words.ts'

type At = AtOfficer & Readonly<{ signed: string }>

const keptBy = ({ matter, officer, signed }: At) => ({
  ...{ matter: matterId(matter), subject: subjectId(officer), entry: signed },
})

export const keptPaper = page({
  path: '/work/matters/:matter/conduct/:officer/papers/kept/:signed',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/papers/kept.njk',
  async show(desk: Desk, here: At) {
    const found = await officerAt(desk, here)
    const kept = found && (await desk.conduct.keptPaper(here.as, keptBy(here)))
    if (!found || !kept) return undefined
    const { day } = dateWords(here)
    const { signed, text } = kept
    const where = whereGiven(signed.paper)
    return {
      ...{ ...found.task, who: found.who, at: `${found.at}/papers`, blocks: blocksOf(text) },
      name: paperWords[signed.paper],
      rows: [
        ['Signed on', day(signed.on)],
        ['Its last days are as of', day(signed.givenOn)],
        ['To', here.hideNames ? found.who : signed.to],
        ...(signed.given
          ? [
              ['Given', day(signed.given.on)],
              ...(signed.given.proof ? [['What shows it', signed.given.proof]] : []),
            ]
          : [['Given', 'Not recorded']]),
        ...(signed.waived ? [['Without a part, because', signed.waived.why]] : []),
      ].map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
      otherDay:
        signed.given && signed.given.on !== signed.givenOn ? day(signed.given.on) : undefined,
      give: where && !signed.given ? `${found.at}/${where}` : undefined,
      pdf: `${found.at}/papers/kept/${encodeURIComponent(signed.entry)}/pdf`,
    }
  },
  title: ({ name }) => name,
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
})

export const keptPaperPdf = download({
  path: '/work/matters/:matter/conduct/:officer/papers/kept/:signed/pdf',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  async send(desk, here) {
    const body = await desk.conduct.keptPaperPdf(here.as, keptBy(here))
    return body && { name: 'paper.pdf', mediaType: 'application/pdf', body }
  },
})
