/** Notices as the officer's page shows them: what they said, what shows them, what came along. */
import type { NoticeKnown } from '#desk'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'

/** With these the documents of the case are given. */
const givesPapers: readonly string[] = ['referral', 'documents', 'accelerated']

type Row = Readonly<{ key: Readonly<{ text: string }>; value: Readonly<{ text: string }> }>
export const row = (name: string, words: string): Row => ({
  key: { text: name },
  value: { text: words },
})
const under = (entry: string) => `/officer/notices/${encodeURIComponent(entry)}`

export function noticeRows(
  { entry, notice, on, givenOn, parts, service, hasPaper }: NoticeKnown,
  { t }: Around,
) {
  const { day } = dateWords({ t })
  return {
    title: t(`notice.${notice}`),
    rows: [
      row(t('served.on'), day(on)),
      ...(service.receivedOn ? [row(t('served.received'), day(service.receivedOn))] : []),
      row(t('served.given'), day(givenOn)),
      row(t('served.way'), t(`way.${service.way}`)),
      row(t('served.proof'), service.proof),
    ],
    said: parts.map(({ words }) => words).filter(words => words.trim() !== ''),
    paper: hasPaper ? `${under(entry)}/paper` : undefined,
    on: day(on),
  }
}

/** What came with a notice, to be saved as it was handed over; of some, what was said of it too. */
export function papersGiven(notices: readonly NoticeKnown[], { t }: Around) {
  const { day } = dateWords({ t })
  return notices
    .filter(({ notice, files }) => givesPapers.includes(notice) || files.length > 0)
    .map(({ entry, notice, givenOn, parts, files }) => ({
      title: t('papers.with', { notice: t(`notice.${notice}`), day: day(givenOn) }),
      files: files.map(({ nth, title, pages }) => ({
        text: t('papers.file', { title, pages }),
        href: `${under(entry)}/files/${nth + 1}`,
      })),
      said: givesPapers.includes(notice)
        ? parts
            .filter(({ part }) => part === 'documents' || part === 'words')
            .map(({ words }) => words)
        : [],
    }))
}
