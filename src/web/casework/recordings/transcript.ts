/** The transcript of a recording: lines with their times, as somebody typed or pasted them. */
import { clockTime } from '#casework'
import { accepted, parseDocumentId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { marksOf } from '../privacy/marks.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { linesIn } from './captions.ts'
import { isRecording, soundAddress } from './files.ts'

/** A day of talk; more is a mistake of pasting. */
const mostLines = 5000

export const transcript = page({
  path: '/work/documents/:document/play/transcript',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/recordings/transcript.njk',
  title: 'Transcript of a recording',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    const found = file && (await taskAt(desk, here, file.matter))
    if (!id || !file || !found) return undefined
    const before = found.view.facts?.material.transcripts.find(one => one.document === id)
    const isShown = isRecording(file) && marksOf(file).keptBack === undefined
    const playable = await desk.evidence.recording(here.as, id)
    return {
      ...found.task,
      document: id,
      name: file.name,
      isShown,
      src: playable && soundAddress(id),
      before: isShown ? before : undefined,
    }
  },
  back: (_here, { document }) => `/work/documents/${document}/play`,
  reference: ({ reference }) => reference,
  fill: ({ before }) =>
    before
      ? {
          'made-by': before.madeBy,
          lines: before.lines
            .map(({ at, who, words }) => `${clockTime(at)} ${who ? `${who}: ` : ''}${words}`)
            .join('\n'),
        }
      : {},
  read(sheet: Sheet, { isShown, matter, document }) {
    const [madeBy, lines] = [sheet.text('made-by'), linesIn(sheet.lines('lines'))]
    if (!isShown) return refuse([{ field: 'lines', words: 'This file takes no transcript' }])
    if (lines.length > mostLines)
      return refuse([{ field: 'lines', words: `Enter no more than ${mostLines} lines` }])
    if (madeBy && lines.length > 0) return accepted({ matter, document, madeBy, lines })
    return refuse([
      ...problemUnless(madeBy, 'made-by', 'Enter who made the transcript, or what program'),
      ...problemUnless(
        lines.length > 0,
        'lines',
        'Enter at least one line that begins with its time, like 2:04 PC Wade: Stop there',
      ),
    ])
  },
  explain: explainBeside({ first: 'lines', words: { who: 'made-by' } }),
  submit: (desk, { as, seen }, asked) =>
    desk.evidence.keepTranscript(as, { ...against(seen), ...asked }),
  next: ({ document }) => `/work/documents/${document}/play`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'Transcript', theirs: last, yours: sheet.lines('lines').slice(0, 200) },
    ],
  },
})
