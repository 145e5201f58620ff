/** Lines of enquiry as pages list them. */
import type { SubjectHistory } from '#desk'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { enquiryWords } from './words.ts'

export function enquiriesOf(enquiries: SubjectHistory['enquiries'], here: Pick<Around, 't'>) {
  const { shortDay } = dateWords(here)
  return enquiries.map(({ enquiry, words, on, ended }) => ({
    enquiry,
    words,
    opened: shortDay(on),
    isEnded: ended !== undefined,
    state: ended ? enquiryWords[ended.done] : 'Open',
    came: ended ? `${shortDay(ended.on)}: ${ended.words}` : '',
  }))
}
