/** A whole complaint made over HTTP, one page after another, by somebody who does not give up. */
import { type Landed, type Walker, walker } from './walker.ts'

const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/report/force': { force: 'northmoor' },
  '/report/who': { who: 'happened-to-me' },
  '/report/safe': { safe: 'none' },
  '/report/contact': {
    name: 'Amara Quill',
    email: 'yes',
    'email-where': 'amara.quill@example.org',
    phone: 'no',
    text: 'no',
    post: 'no',
  },
  '/report/happened': { words: 'Nobody rang me back.' },
  '/report/when': { 'when-1-words': 'about summer 2017' },
  '/report/whom': { whom: 'service' },
  '/report/before': { told: 'no' },
  '/report/because': { because: 'none' },
  '/report/right': { remedies: 'explanation' },
  '/report/files': {},
}

/** How patient, and from which address. */
type Sender = Readonly<{ patient?: boolean; from?: string }>

/** Answers every question from the first to the page where answers are checked. */
export async function fillIn(
  origin: string,
  as: Sender = {},
): Promise<Readonly<{ by: Walker; at: Landed }>> {
  const by = walker(origin, as)
  let at = await by.get('/report/force')
  for (let pages = 0; at.path !== '/report/check'; pages += 1) {
    const typed = answers[at.path.split('?')[0] ?? '']
    if (!typed || pages > 20) throw new Error(`no answer for ${at.path} (${at.status})`)
    at = await by.send(at, typed)
  }
  return { by, at }
}

/** Sends one complaint and answers its reference: what the person was told, and so holds. */
export async function sendOne(origin: string, as: Sender = {}): Promise<string> {
  const { by, at } = await fillIn(origin, as)
  const sent = await by.send(at, {})
  const reference = /CO\/\d+\/\d\d/.exec(sent.html)?.[0]
  if (sent.path !== '/report/sent' || !reference)
    throw new Error(`not sent: ${sent.path} (${sent.status})`)
  return reference
}
